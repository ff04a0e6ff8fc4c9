import { answerTask } from '../../vault/in-worker'
import { readGpx } from './read-gpx'

/** The file comes from a stranger, and may be large: it is read where it can be stopped and holds nobody up. */
void answerTask(({ path }: { path: string }) => readGpx(path))
