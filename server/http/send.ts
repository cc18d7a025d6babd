import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzip } from 'node:zlib'

/** Shorter ones gain nothing. */
const WORTH_PACKING = 1_400
/** How long what nobody reads may still arrive, so that its sender reads the answer instead of a broken line: milliseconds. */
const GRACE = 2_000

/** An answer as JSON, packed where the asker can unpack it; given up when nobody takes a byte of it for `standstill` milliseconds. */
export function sendJson(request: IncomingMessage, response: ServerResponse, status: number, body: unknown, standstill: number): void {
  const text = JSON.stringify(body)
  const { socket } = request
  // Node ends a line whose time is over, and gives it another time of its own behind the answer.
  socket.setTimeout(standstill)
  if (!request.complete) endUnread(request, response)
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  if (text.length < WORTH_PACKING || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    response.writeHead(status, headers).end(text)
    return
  }
  gzip(text, (error, packed) => {
    if (error) socket.destroy()
    else response.writeHead(status, { ...headers, 'content-encoding': 'gzip' }).end(packed)
  })
}

export const sendText = (response: ServerResponse, text: string): void => {
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text)
}

/** The rest of the body is of no interest: the line is closed behind the answer. */
function endUnread(request: IncomingMessage, response: ServerResponse): void {
  response.shouldKeepAlive = false
  const timer = setTimeout(() => { request.socket.destroy() }, GRACE)
  request.socket.once('close', () => { clearTimeout(timer) })
  request.resume()
}
