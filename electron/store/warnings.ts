import { localDate } from '#domain/calendar/office-time.ts'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { TimeZone } from '#domain/ids.ts'
import type { ChainKey } from './device/chain-key.ts'
import type { DossierReader } from './store.ts'

/** What stands until an admin has looked into it. */
export function warnings(key: ChainKey | null, unreadable: Unreadable, zone: TimeZone): readonly string[] {
  const all: string[] = []
  if (key?.replaced) {
    all.push(
      `Kunci perangkat komputer ini diganti pada ${longDate(localDate(key.replaced, zone))}, karena kunci lama tidak ditemukan. Bila data ini bukan dipindahkan atau dipulihkan dengan sengaja, beri tahu admin.`,
    )
  }
  const [dossiers, settings] = [unreadable.filter(isDossier), unreadable.filter((one) => !isDossier(one))]
  if (dossiers.length > 0) all.push(`${dossiers.length} berkas tidak terbaca dan tidak tampil di Buku Register (${places(dossiers)}). Datanya masih utuh; beri tahu admin. Berkas lain tidak terganggu.`)
  if (settings.length > 0) all.push(`${settings.length} pengaturan tidak terbaca (${places(settings)}); yang berlaku adalah pengaturan sebelumnya. Beri tahu admin.`)
  return all
}

type Unreadable = ReturnType<DossierReader['unreadable']>

const isDossier = ({ aggregate }: Unreadable[number]): boolean => aggregate.startsWith('dossier:')

/** The first few, so that an admin finds them in the log. */
const places = (unreadable: Unreadable): string => `catatan nomor ${unreadable.slice(0, 5).map(({ seq }) => seq).join(', ')}${unreadable.length > 5 ? ', …' : ''}`
