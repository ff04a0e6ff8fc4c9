export { ExportPage } from './ExportPage'
export { ImportPage } from './ImportPage'
