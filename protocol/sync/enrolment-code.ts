import { fromCrockford, toCrockford } from './crockford.ts'

/** What a PC needs to find its server and be let in once. Typed by hand, or read as QR text. */
export interface EnrolmentCode {
  /** IPv4, "192.168.1.10". */
  readonly host: string
  readonly port: number
  /** The first 10 bytes of the SHA-256 of the server's certificate (DER), in hex. */
  readonly fingerprint: string
  /** 7 bytes in hex: which code it is (2), and what nobody can guess (5). */
  readonly secret: string
}

export const FINGERPRINT_DIGITS = 20
const [KIND, LENGTH, GROUP] = [1, 24, 5]
/** Before the code in a QR picture, so that a scanner's text is known for what it is. */
const QR = 'LOKET:'

/** Eight groups of five: "04F3C-…". */
export function enrolmentCodeText({ host, port, fingerprint, secret }: EnrolmentCode): string {
  const bytes = [KIND, ...host.split('.').map(Number), port >> 8, port & 255, ...fromHex(fingerprint), ...fromHex(secret)]
  return toCrockford(Uint8Array.from(bytes)).match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? ''
}

export const enrolmentQrText = (code: EnrolmentCode): string => QR + enrolmentCodeText(code)

/** Null for a text that is no such code, or was mistyped. */
export function readEnrolmentCode(typed: string): EnrolmentCode | null {
  const bytes = fromCrockford(typed.trim().toUpperCase().replace(QR, ''), LENGTH)
  if (bytes?.[0] !== KIND) return null
  return { host: bytes.slice(1, 5).join('.'), port: ((bytes[5] ?? 0) << 8) | (bytes[6] ?? 0), fingerprint: toHex(bytes.slice(7, 17)), secret: toHex(bytes.slice(17)) }
}

const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const fromHex = (hex: string): readonly number[] => (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
