import type { IncomingMessage, ServerResponse } from 'node:http'
import { FILE_NAME_HEADER, MAX_ATTACHMENT_BYTES, MAX_CALL_BYTES } from '#protocol/bytes.ts'
import { callRequest } from '#protocol/call.ts'
import { calls } from '#protocol/calls.ts'
import type { BytesRequest, ClientId } from '#protocol/port.ts'
import { bytesHeaders, contentDisposition } from '../host/secure-headers.ts'
import { deny, send, sendFault, sendJson, setHeaders } from './answer.ts'
import type { AskedCounter } from './asked-counter.ts'
import { readBody, readJson } from './read-body.ts'

/** Who asks, and where the answer goes. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly client: ClientId
  readonly counter: AskedCounter
}

/** `POST /calls/NAME`. */
export async function answerCall({ request, response, client, counter }: Exchange, name: string): Promise<void> {
  if (!Object.hasOwn(calls, name)) return deny(response, 'not-found')
  const body = await readJson(request, MAX_CALL_BYTES)
  if (!body.ok) return deny(response, body.refusal)
  const asked = callRequest.safeParse(body.value)
  if (!asked.success) return deny(response, 'bad-request')
  if (counter.standstill !== null) return sendFault(response, 503, counter.standstill.text)
  const reply = await counter.call(client, name, asked.data)
  sendJson(response, 'fault' in reply ? 500 : 200, reply)
}

/** Papers, attachments and exports, read by their path. */
export function answerBytes(exchange: Exchange, path: string): Promise<void> {
  return passBytes(exchange, { method: 'GET', path })
}

/** `POST /attachments`: the bytes as they are, the name beside them in a header, which no form of another page can send. */
export async function takeAttachment(exchange: Exchange, path: string): Promise<void> {
  const { request, response } = exchange
  const fileName = decoded(String(request.headers[FILE_NAME_HEADER] ?? ''))
  if (fileName === null || fileName === '') return deny(response, 'bad-request')
  const body = await readBody(request, MAX_ATTACHMENT_BYTES)
  if (!body.ok) return deny(response, body.refusal)
  await passBytes(exchange, { method: 'POST', path, fileName, body: body.value })
}

async function passBytes({ response, client, counter }: Exchange, request: BytesRequest): Promise<void> {
  if (counter.standstill !== null) return sendFault(response, 503, counter.standstill.text)
  const { status, mediaType, fileName, body } = await counter.bytes(client, request)
  const shown = mediaType === 'application/pdf' || mediaType.startsWith('image/')
  setHeaders(response, { ...bytesHeaders, 'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', fileName) })
  send(response, status, mediaType, body)
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
