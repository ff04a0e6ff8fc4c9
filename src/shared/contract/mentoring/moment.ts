import { z } from 'zod'

/** A local day and time, `2026-11-22T16:30`. */
export const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
