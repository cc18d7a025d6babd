import type { OfficeId } from '../ids.ts'

/** Where the server a term names is found. Signed by the office's key beside the term, and passed on by the server before it: devices that have heard of the term go there by themselves. */
export interface TermPlace {
  readonly office: OfficeId
  /** Of the term. */
  readonly n: number
  readonly serverKey: string
  /** IPv4 address. */
  readonly host: string
  readonly port: number
  /** SHA-256 of the server's certificate, hex. */
  readonly fingerprint: string
}

export interface SignedPlace {
  readonly place: TermPlace
  readonly signature: Uint8Array
}

/** What the office's key signs, as one text in UTF-8. Frozen like `streamHashInput`. */
export const placeInput = ({ office, n, serverKey, host, port, fingerprint }: TermPlace): string => JSON.stringify(['loket-place-1', office, n, serverKey, host, port, fingerprint])

/** Whether other computers find an IPv4 address: not the loopback's, nor one a machine gave itself because nobody gave it any. */
export const isFoundByOthers = (host: string): boolean => !/^(127|0|169\.254)\./.test(host)
