import type { Role } from '../app/window'

/** The capture and print windows get the few calls they are made for; everything else belongs to the main window. */
const allowed: Record<Exclude<Role, 'main'>, readonly string[]> = {
  capture: ['capture.save', 'capture.close', 'capture.watch', 'settings.get', 'settings.watch'],
  print: ['transfer.printJob', 'settings.get'],
}

/** `path` as the contract nests it: `['settings', 'get']`. */
export function mayCall(role: Role, path: readonly string[]): boolean {
  if (role === 'main') return path.join('.') !== 'transfer.printJob'
  return allowed[role].includes(path.join('.'))
}
