import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { BospadError } from '@shared/errors'
import { writeDurably } from './durable-file'
import { vaultPaths } from './layout'

export type KeySlot = 'passphrase' | 'recovery'

/** @throws BospadError ENVELOPE_DAMAGED when there is none */
export function readEnvelope(folder: string, slot: KeySlot): Uint8Array {
  const path = vaultPaths(folder)[slot]
  if (!existsSync(path)) throw new BospadError('ENVELOPE_DAMAGED')
  return readFileSync(path)
}

/** The envelope first, then its checksum: a crash between leaves an envelope that opens with its secret. */
export function writeEnvelope(folder: string, slot: KeySlot, envelope: Uint8Array): void {
  writeDurably(vaultPaths(folder)[slot], envelope)
  writeSum(folder, slot)
}

/**
 * A flipped bit inside an envelope looks like a wrong passphrase to age. The checksum tells the two apart; it is
 * asked only after the envelope has refused.
 */
export function isEnvelopeWhole(folder: string, slot: KeySlot): boolean {
  const { [slot]: path } = vaultPaths(folder)
  const expected = readSums(folder).find((line) => line.endsWith(`  ${basename(path)}`))
  return expected === undefined || expected === sumLine(path)
}

/** After an envelope opened: its checksum is right from now on, whatever it said. */
export function trustEnvelope(folder: string, slot: KeySlot): void {
  const { [slot]: path } = vaultPaths(folder)
  if (!readSums(folder).includes(sumLine(path))) writeSum(folder, slot)
}

/** In the format of `sha256sum`, so that anyone can check with `sha256sum -c`. */
function writeSum(folder: string, slot: KeySlot): void {
  const { sums, [slot]: path } = vaultPaths(folder)
  const others = readSums(folder).filter((line) => !line.endsWith(`  ${basename(path)}`))
  writeDurably(sums, [...others, sumLine(path), ''].join('\n'))
}

function readSums(folder: string): string[] {
  const { sums } = vaultPaths(folder)
  return existsSync(sums) ? readFileSync(sums, 'latin1').split('\n').filter(Boolean) : []
}

function sumLine(path: string): string {
  return `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${basename(path)}`
}
