import type { X509Certificate } from 'node:crypto'
import { request } from 'node:https'
import type { TLSSocket } from 'node:tls'
import { sha256 } from './node-crypto.ts'
import type { RunningServer } from './running-file.ts'

/** Milliseconds. */
const PATIENCE = 10_000

/** Asks the server that runs on this machine, as its steward. The certificate is held against the one it wrote down. Throws where it does not answer with 200. */
export function askRunning({ port, token, fingerprint }: RunningServer, path: string, body: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method: 'POST', agent: false, timeout: PATIENCE, rejectUnauthorized: false, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } })
    asked.once('socket', (socket) => {
      socket.once('secureConnect', () => {
        const certificate = (socket as TLSSocket).getPeerX509Certificate()
        // Only now is anything said: the word is for our own server.
        if (certificate && isPinned(certificate, fingerprint)) asked.end(JSON.stringify(body))
        else asked.destroy(new Error('another program answers on the server’s port'))
      })
    })
    asked.once('timeout', () => asked.destroy(new Error('the running server does not answer')))
    asked.once('error', reject)
    asked.once('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (response.statusCode === 200) resolve(JSON.parse(text))
        else reject(new Error(`the running server answers ${text}`))
      })
    })
  })
}

const isPinned = ({ raw }: X509Certificate, fingerprint: string): boolean => sha256(raw) === fingerprint
