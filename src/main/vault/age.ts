import type { Decrypter, Encrypter } from 'age-encryption'

/*
 * The library reads a whole answer through `new Response()`, for which Node loads its HTTP client: 50 ms of work in
 * every worker that opens a key, and on the main thread. Streams go without it.
 */

export async function encryptBytes(encrypter: Encrypter, bytes: Uint8Array): Promise<Uint8Array> {
  return whole(await encrypter.encrypt(streamOf(bytes)))
}

/** @throws Error of the library: `no identity matched …` when the secret is not the right one, others for damage */
export async function decryptBytes(decrypter: Decrypter, bytes: Uint8Array): Promise<Uint8Array> {
  return whole(await decrypter.decrypt(streamOf(bytes)))
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
}

async function whole(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  const bytes = Buffer.concat(parts)
  for (const part of parts) part.fill(0)
  return bytes
}
