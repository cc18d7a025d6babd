import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { bitString, generalizedTime, integer, objectId, sequence, setOf, tagged, utcTime, utf8 } from './der.ts'

const ECDSA_WITH_SHA256 = sequence(objectId('1.2.840.10045.4.3.2'))
const COMMON_NAME = objectId('2.5.4.3')
const VERSION_3 = tagged(0, integer(Buffer.from([2])))

/** A key on P-256 (every TLS library signs with it, Electron's too) and a certificate it signs itself, both PEM. Good from 2000 to 2199: whoever pins it asks no clock. `serial`: 16 random bytes. */
export function selfSigned(name: string, serial: Uint8Array): { readonly key: string; readonly certificate: string } {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const names = sequence(setOf(sequence(COMMON_NAME, utf8(name))))
  const validity = sequence(utcTime('000101000000Z'), generalizedTime('21991231235959Z'))
  const told = sequence(VERSION_3, integer(serial), ECDSA_WITH_SHA256, names, validity, names, createPublicKey(privateKey).export({ format: 'der', type: 'spki' }))
  const certificate = sequence(told, ECDSA_WITH_SHA256, bitString(sign('sha256', told, privateKey)))
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? []
  return { key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n') }
}
