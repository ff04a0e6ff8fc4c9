import { answerTask } from '../../vault/in-worker'
import { readCalendar } from './read-calendar'

/** The file comes from a stranger: it is read where it can be stopped. */
void answerTask(({ text, now, zone }: { text: string; now: number; zone: string }) => readCalendar(text, now, zone))
