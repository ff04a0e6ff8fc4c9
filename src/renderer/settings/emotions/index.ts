export { EmotionsPage } from './EmotionsPage'
