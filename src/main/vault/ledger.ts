import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { writeDurably } from './durable-file'

/**
 * The number of the last acknowledged save, beside the store. SQLite cannot notice that its WAL was lost, cut off
 * or left behind by a copy: it opens what is left and finds it in order. The ledger notices.
 *
 * Two records of 40 bytes, written in turn, so that a torn write leaves the other one: 8 bytes of sequence
 * (big endian) and HMAC-SHA256 over them and the vault's id, with a key derived from the vault's key.
 */
export class Ledger {
  private constructor(
    private readonly file: number,
    private readonly vaultId: string,
    private readonly secret: Buffer,
    private sequence: number,
  ) {}

  /** @throws the system's error */
  static open(path: string, vaultId: string, key: Buffer): Ledger {
    const secret = ledgerKey(key)
    if (!existsSync(path)) writeDurably(path, Buffer.alloc(2 * recordBytes))
    const found = readRecords(readFileSync(path), vaultId, secret)
    return new Ledger(openSync(path, 'r+'), vaultId, secret, found)
  }

  /** 0 when the file holds no record of this vault. */
  get last(): number {
    return this.sequence
  }

  /** Durable when it returns. @throws the system's error */
  write(sequence: number): void {
    writeSync(this.file, recordOf(sequence, this.vaultId, this.secret), 0, recordBytes, (sequence % 2) * recordBytes)
    fdatasyncSync(this.file)
    this.sequence = sequence
  }

  close(): void {
    closeSync(this.file)
    this.secret.fill(0)
  }
}

/** A ledger that says exactly `sequence`: for a new or a restored store. @throws the system's error */
export function writeLedger(path: string, vaultId: string, key: Buffer, sequence: number): void {
  const secret = ledgerKey(key)
  const records = Buffer.alloc(2 * recordBytes)
  recordOf(sequence, vaultId, secret).copy(records, (sequence % 2) * recordBytes)
  secret.fill(0)
  writeDurably(path, records)
}

const recordBytes = 40

function recordOf(sequence: number, vaultId: string, secret: Buffer): Buffer {
  const record = Buffer.alloc(recordBytes)
  record.writeBigUInt64BE(BigInt(sequence))
  tagOf(record, vaultId, secret).copy(record, 8)
  return record
}

function readRecords(bytes: Buffer, vaultId: string, secret: Buffer): number {
  let last = 0
  for (const at of [0, recordBytes]) {
    const record = bytes.subarray(at, at + recordBytes)
    if (record.length < recordBytes || !timingSafeEqual(record.subarray(8), tagOf(record, vaultId, secret))) continue
    last = Math.max(last, Number(record.readBigUInt64BE()))
  }
  return last
}

function tagOf(record: Buffer, vaultId: string, secret: Buffer): Buffer {
  return createHmac('sha256', secret).update(vaultId).update(record.subarray(0, 8)).digest()
}

function ledgerKey(key: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'bospad ledger', 32))
}
