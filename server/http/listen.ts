import { createServer, type Server } from 'node:https'
import { type AddressInfo, Socket } from 'node:net'
import type { Door } from './door.ts'
import type { HttpLimits } from './limits.ts'

export interface Listening {
  readonly port: number
  /** Takes no more, lets answers go out, then cuts what is left. */
  readonly close: () => Promise<void>
  readonly connections: () => number
}

/** How long answers may still go out when the server stops: milliseconds. */
const LAST_ANSWERS = 2_000

/** HTTPS on an address and port (0: a free one); nothing is spoken in the clear, on this machine neither. Throws what listening throws. */
export async function listen(door: Door, tls: { readonly key: string; readonly certificate: string }, at: { readonly host: string; readonly port: number }, limits: HttpLimits): Promise<Listening> {
  const server = createServer(
    { key: tls.key, cert: tls.certificate, minVersion: 'TLSv1.2', handshakeTimeout: limits.handshake, headersTimeout: limits.handshake, requestTimeout: limits.request, keepAliveTimeout: 60_000, maxHeaderSize: 8 * 1024, connectionsCheckingInterval: Math.min(limits.handshake, 5_000) },
    (request, response) => { void door.answer(request, response) },
  )
  server.maxConnections = limits.connections
  // A broken handshake is the other side's business.
  server.on('tlsClientError', (_error, socket) => { socket.destroy() })
  server.on('clientError', (_error, socket) => { socket.destroy() })
  const sockets = countSockets(server, limits)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(at.port, at.host, resolve)
  })
  return { port: (server.address() as AddressInfo).port, connections: () => sockets.size, close: () => closed(server, sockets) }
}

function countSockets(server: Server, limits: HttpLimits): ReadonlySet<Socket> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    if (!(socket instanceof Socket)) return
    const { remoteAddress } = socket
    if ([...sockets].filter((other) => other.remoteAddress === remoteAddress).length >= limits.connectionsEach) {
      socket.destroy()
      return
    }
    sockets.add(socket)
    socket.once('close', () => { sockets.delete(socket) })
  })
  return sockets
}

function closed(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => { for (const socket of sockets) socket.destroy() }, LAST_ANSWERS)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}
