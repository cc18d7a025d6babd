import { assertNever } from '#domain/assert-never.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { hasDesk, mayAdminister, mayOversee, maySupervise } from '#domain/officer/rights.ts'
import type { Access } from '#protocol/call.ts'

/** What the officer misses for a call, as a sentence; "" where nothing. The procedure's own roles are the domain's matter. */
export function missingRight(officer: Officer, access: Access): string {
  switch (access) {
    case 'anyone':
    case 'officer':
      return ''
    case 'desk':
      return hasDesk(officer) ? '' : 'Ini hanya untuk petugas yang memegang peran dalam prosedur. Minta admin menambahkan peran Anda.'
    case 'oversight':
      return mayOversee(officer) ? '' : 'Ini hanya untuk Admin, Penyelia, dan Kepala Dinas. Minta salah satunya melihatnya.'
    case 'supervisor':
      return maySupervise(officer) ? '' : 'Ini hanya untuk Penyelia. Minta Penyelia melakukannya.'
    case 'admin':
      return mayAdminister(officer) ? '' : 'Ini hanya untuk Admin. Minta Admin melakukannya.'
    default:
      return assertNever(access)
  }
}
