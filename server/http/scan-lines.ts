import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { AttachmentHash, DeviceId } from '#domain/ids.ts'
import { refuse, type Result } from '#domain/result.ts'
import { MAX_ATTACHMENT_BYTES } from '#protocol/bytes.ts'
import { LARGEST_PIECE, type PieceAnswer } from '#protocol/sync/attachments.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import { SCAN_PATH } from '#protocol/sync/routes.ts'
import type { ScanFolder } from '../attachments/scan-folder.ts'

/** The scan a path names; null for any other path. */
export function scanIn(path: string): AttachmentHash | null {
  const name = path.startsWith(SCAN_PATH) ? path.slice(SCAN_PATH.length) : ''
  return /^[0-9a-f]{64}$/.test(name) ? (name as AttachmentHash) : null
}

interface Span {
  readonly first: number
  readonly last: number
}

/** A piece of a scan as it is brought; its bytes go to the disk as they come, so that a line that breaks loses none of them. */
export async function bringPiece(request: IncomingMessage, folder: ScanFolder, { device, hash }: { readonly device: DeviceId; readonly hash: AttachmentHash }, standstill: number): Promise<Result<PieceAnswer, Problem>> {
  const said = /^bytes (\d{1,9})-(\d{1,9})\/(\d{1,9})$/.exec(request.headers['content-range'] ?? '')
  const [first, last, size] = [Number(said?.[1]), Number(said?.[2]), Number(said?.[3])]
  if (!said || request.headers['content-type'] !== 'application/octet-stream' || first > last || last >= size) return refuse('malformed')
  const length = last - first + 1
  if (size > MAX_ATTACHMENT_BYTES || length > LARGEST_PIECE) return refuse('too-large')
  if (request.headers['content-length'] !== `${length}`) return refuse('malformed')
  const line = { broke: false }
  const taken = await folder.take({ device, hash, from: first, size, bytes: (stop) => bytesOf(request, standstill, stop, line) })
  return taken.ok && line.broke ? refuse('too-slow') : taken
}

/** Sends the asked span, at most a piece; ends with the response sent. Given up when nobody takes a byte for `standstill` milliseconds. */
export async function sendPiece(request: IncomingMessage, response: ServerResponse, folder: ScanFolder, { hash, standstill }: { readonly hash: AttachmentHash; readonly standstill: number }): Promise<Result<'sent', Problem>> {
  const size = folder.size(hash)
  if (size === null) return refuse('no-scan')
  const span = spanIn(request.headers.range ?? '', size)
  if (!span) return refuse('malformed')
  request.socket.setTimeout(standstill)
  response.writeHead(206, { 'content-type': 'application/octet-stream', 'cache-control': 'no-store', 'content-length': span.last - span.first + 1, 'content-range': `bytes ${span.first}-${span.last}/${size}` })
  // Who hangs up, or a disk that cannot be read, ends the line: the asker sees that less came than was told.
  await pipeline(folder.read(hash, span.first, span.last), response).catch(() => response.destroy())
  return { ok: true, value: 'sent' }
}

function spanIn(range: string, size: number): Span | null {
  const asked = /^bytes=(\d{1,9})-(\d{1,9})$/.exec(range)
  const [first, last] = [Number(asked?.[1]), Math.min(Number(asked?.[2]), size - 1)]
  return asked && first <= last && last - first < LARGEST_PIECE ? { first, last } : null
}

async function* bytesOf(request: IncomingMessage, standstill: number, stop: AbortSignal, line: { broke: boolean }): AsyncGenerator<Buffer, void, undefined> {
  const { promise: over, resolve } = Promise.withResolvers<'over'>()
  const timer = setTimeout(() => { resolve('over') }, standstill)
  const ended = (): void => { resolve('over') }
  stop.addEventListener('abort', ended, { once: true })
  const chunks = request.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>
  try {
    for (;;) {
      const next = await Promise.race([chunks.next(), over])
      if (next === 'over' || stop.aborted) {
        line.broke = true
        return
      }
      if (next.done === true) return
      timer.refresh()
      yield next.value
    }
  } catch {
    line.broke = true
  } finally {
    clearTimeout(timer)
    stop.removeEventListener('abort', ended)
  }
}
