import { FILE_NAME_HEADER, MAX_ATTACHMENT_BYTES } from '#protocol/bytes.ts'
import type { BytesAnswer, BytesRequest } from '#protocol/port.ts'
import { refusal } from '#domain/refusal.ts'
import { bytesHeaders, contentDisposition } from '../host/secure-headers.ts'
import { readLimited } from './read-limited.ts'

const READ = /^\/(?:papers|attachments|exports)\//
const WRITTEN = '/attachments'

/** Papers, attachments and exports by path, from the counter, in the name of the window that asks; null if the path is none of these. */
export async function serveBytes(request: Request, pathname: string, ask: (request: BytesRequest) => Promise<BytesAnswer>): Promise<Response | null> {
  if (request.method === 'GET' && READ.test(pathname)) return toResponse(await ask({ method: 'GET', path: pathname }), pathname)
  if (request.method !== 'POST' || pathname !== WRITTEN) return null
  const body = await readLimited(request.body, MAX_ATTACHMENT_BYTES)
  if (body === null) return tooLarge()
  return toResponse(await ask({ method: 'POST', path: WRITTEN, fileName: fileName(request.headers.get(FILE_NAME_HEADER) ?? ''), body }), pathname)
}

function toResponse({ status, mediaType, fileName: name, body }: BytesAnswer, pathname: string): Response {
  const disposition = contentDisposition(pathname.startsWith('/exports/') ? 'attachment' : 'inline', name)
  return new Response(new Uint8Array(body), { status, headers: { ...bytesHeaders, 'content-type': mediaType, 'content-disposition': disposition } })
}

function tooLarge(): Response {
  const message = `Berkas ini lebih besar dari ${MAX_ATTACHMENT_BYTES / 1024 / 1024} MB. Pindai dengan resolusi lebih rendah, lalu lampirkan lagi.`
  return Response.json(refusal('too-large', message), { status: 413, headers: bytesHeaders })
}

function fileName(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return ''
  }
}
