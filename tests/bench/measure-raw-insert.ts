// Milliseconds of a raw insert of as many entries as asked for, into a fresh file at the path given; on standard output.
import { timeRawInsert } from './stores'

process.stdout.write(String(timeRawInsert(process.argv[2] ?? '', Number(process.argv[3])))) // console.log may colour it
