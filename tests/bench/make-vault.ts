// The folder of a vault with as many entries as asked for, on standard output.
import { benchVault } from './stores'

console.log(await benchVault(Number(process.argv[2])))
