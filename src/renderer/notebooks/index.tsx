import { NotebooksRoom } from './NotebooksRoom'
import { NoticesProvider } from './notices'

/** The room of notebooks: the list of entries, and one entry to write in. */
export default function Notebooks() {
  return (
    <NoticesProvider>
      <NotebooksRoom />
    </NoticesProvider>
  )
}
