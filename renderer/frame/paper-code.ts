import { refuse, accept, type Result } from '#domain/result.ts'
import type { DossierId } from '#domain/ids.ts'

const CODE = /^LKT1:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([0-9a-f]{4})$/

/** On the test page: of no dossier. */
const TEST_CODE = 'LKT1:UJI-CETAK'

const UNREAD = 'Kode di kertas tidak terbaca utuh. Pindai sekali lagi, atau cari nomornya dengan F3.'

const lowered = (scanned: string): string => `LKT1:${scanned.slice('LKT1:'.length).toLowerCase()}`

/** As long as a code of ours, whether it was read rightly or not. */
export const isWholeCode = (scanned: string): boolean => scanned.toUpperCase() === TEST_CODE || CODE.test(lowered(scanned))

/** The dossier a paper's code names: `LKT1:<dossier id>:<first four hex digits of the id's SHA-256>`. Refused, in a sentence, where it was half read. */
export async function readPaperCode(scanned: string): Promise<Result<DossierId, string>> {
  if (scanned.toUpperCase() === TEST_CODE) return refuse('Kode halaman uji terbaca utuh: pencetak dan pemindai bekerja.')
  const [, dossier = '', check = ''] = CODE.exec(lowered(scanned)) ?? []
  if (dossier === '') return refuse(UNREAD)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(dossier)))
  const expected = Array.from(digest.slice(0, 2), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return check === expected ? accept(dossier as DossierId) : refuse(UNREAD)
}
