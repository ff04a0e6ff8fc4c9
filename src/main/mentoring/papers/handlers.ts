import { os } from '../../ipc/border'

export const papersHandlers = os.mentoring.papers.router({})
