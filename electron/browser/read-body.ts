import type { IncomingMessage } from 'node:http'
import { accept, refuse, type Result } from '#domain/result.ts'
import type { Denial } from './answer.ts'

/** How long what is too large may still arrive, so that the sender reads our answer instead of a broken line: milliseconds. */
const GRACE = 2_000

/** The body, at most `limit` bytes: the first byte too many ends the reading, whatever length was announced. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Result<Uint8Array, Denial>> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return cutOff(request)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.byteLength
      if (size > limit) return cutOff(request)
      chunks.push(chunk)
    }
  } catch {
    return refuse('too-slow')
  }
  return accept(Buffer.concat(chunks))
}

/** The body as JSON; only `application/json`, which no form of another page can send. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Result<unknown, Denial>> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return refuse('not-json')
  const body = await readBody(request, limit)
  if (!body.ok) return body
  try {
    return accept(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.value)) as unknown)
  } catch {
    return refuse('bad-request')
  }
}

function cutOff(request: IncomingMessage): Result<never, Denial> {
  const { socket } = request
  const timer = setTimeout(() => { socket.destroy() }, GRACE)
  request.once('end', () => { clearTimeout(timer) })
  socket.once('close', () => { clearTimeout(timer) })
  request.resume()
  return refuse('too-large')
}
