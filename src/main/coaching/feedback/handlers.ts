import { os } from '../../ipc/border'

export const feedbackHandlers = os.coaching.feedback.router({})
