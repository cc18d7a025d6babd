import type { IncomingMessage } from 'node:http'
import { gunzip } from 'node:zlib'
import { accept, refuse, type Result } from '#domain/result.ts'
import type { Problem } from '#protocol/sync/problem.ts'

/** The body as JSON, at most `limit` bytes, with no pause longer than `standstill` milliseconds. What is wrong with it ends the reading at once. */
export async function readJson(request: IncomingMessage, limit: number, standstill: number): Promise<Result<unknown, Problem>> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return refuse('malformed')
  if (Number(request.headers['content-length'] ?? 0) > limit) return refuse('too-large')
  const read = await readBytes(request, limit, standstill)
  const body = read.ok && request.headers['content-encoding'] === 'gzip' ? await unpacked(read.value, limit) : read
  if (!body.ok) return body
  try {
    return accept(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.value)) as unknown)
  } catch {
    return refuse('malformed')
  }
}

/** Never more than `limit` bytes are unpacked. */
function unpacked(packed: Uint8Array, limit: number): Promise<Result<Uint8Array, Problem>> {
  return new Promise((resolve) => {
    gunzip(packed, { maxOutputLength: limit }, (error, bytes) => {
      if (error) resolve(refuse('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'malformed'))
      else resolve(accept(bytes))
    })
  })
}

function readBytes(request: IncomingMessage, limit: number, standstill: number): Promise<Result<Uint8Array, Problem>> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const timer = setTimeout(() => { resolve(refuse('too-slow')) }, standstill)
    const done = (result: Result<Uint8Array, Problem>): void => {
      clearTimeout(timer)
      resolve(result)
    }
    request.on('data', (chunk: Buffer) => {
      timer.refresh()
      size += chunk.byteLength
      if (size > limit) done(refuse('too-large'))
      else chunks.push(chunk)
    })
    request.once('end', () => { done(accept(Buffer.concat(chunks))) })
    request.once('close', () => { done(refuse('too-slow')) })
    request.once('error', () => { done(refuse('too-slow')) })
  })
}
