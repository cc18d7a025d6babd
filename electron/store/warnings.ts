import { localDate } from '#domain/calendar/office-time.ts'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { TimeZone } from '#domain/ids.ts'
import type { ChainKey } from './device/chain-key.ts'
import type { DossierReader } from './store.ts'

/** What stands until an admin has looked into it. */
export function warnings(key: ChainKey | null, unreadable: ReturnType<DossierReader['unreadable']>, zone: TimeZone): readonly string[] {
  const all: string[] = []
  if (key?.replaced) {
    all.push(
      `Kunci perangkat komputer ini diganti pada ${longDate(localDate(key.replaced, zone))}, karena kunci lama tidak ditemukan. Bila data ini bukan dipindahkan atau dipulihkan dengan sengaja, beri tahu admin.`,
    )
  }
  if (unreadable.length > 0) {
    const places = unreadable.slice(0, 5).map(({ seq }) => String(seq))
    all.push(`${unreadable.length} berkas tidak terbaca dan tidak tampil di Buku Register (catatan nomor ${places.join(', ')}). Datanya masih utuh; beri tahu admin. Berkas lain tidak terganggu.`)
  }
  return all
}
