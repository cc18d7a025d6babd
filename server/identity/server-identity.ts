import { randomBytes, X509Certificate } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { newKeyPem, sha256, type SigningKey, signingKey } from '../node-crypto.ts'
import { keptFile } from './kept-file.ts'
import { selfSigned } from './self-signed.ts'

/** What a server is known by: the key its term names, and the certificate its counters pin. */
export interface ServerIdentity {
  readonly signing: SigningKey
  /** PEM. */
  readonly tls: { readonly key: string; readonly certificate: string }
  /** SHA-256 of the certificate's DER, hex. */
  readonly fingerprint: string
}

/** As it lies in the folder, made there on the first start. */
export function openIdentity(folder: string): ServerIdentity {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const signing = signingKey(keptFile(path.join(folder, 'server.pem'), newKeyPem))
  // Key and certificate in one file: a kill between two would leave a pair that does not fit.
  const both = keptFile(path.join(folder, 'tls.pem'), () => {
    const { key, certificate } = selfSigned('Server Loket', Buffer.concat([Buffer.from([1]), randomBytes(15)]))
    return key + certificate
  })
  const certificate = both.slice(both.indexOf('-----BEGIN CERTIFICATE-----'))
  return { signing, tls: { key: both.slice(0, both.length - certificate.length), certificate }, fingerprint: sha256(new X509Certificate(certificate).raw) }
}
