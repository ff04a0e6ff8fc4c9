import { NoticesProvider } from '../notebooks/notices'
import { useMethodsSearch } from '../shell/go'
import { Browse } from './browse/Browse'
import { OwnMethodPage } from './own/OwnMethodPage'
import { MethodPage } from './page/MethodPage'
import { RecordPage } from './record/RecordPage'

/** Methods: what there is, what one is about, and the records that are made with it. */
export default function MethodsRoom() {
  return (
    <NoticesProvider>
      <Shown />
    </NoticesProvider>
  )
}

function Shown() {
  const { id, record, edit } = useMethodsSearch()
  if (edit)
    return <OwnMethodPage key={`${edit} ${id ?? ''}`} edit={edit} copyOf={edit === 'new' ? (id ?? null) : null} />
  if (record) return <RecordPage key={record} id={record} />
  if (id) return <MethodPage key={id} id={id} />
  return <Browse />
}
