// What pages and Node both have and the contract speaks of; nothing else of either is visible to shared code.
declare class Blob {
  readonly size: number
  readonly type: string
  arrayBuffer(): Promise<ArrayBuffer>
}
