import type { CallOutput } from '#protocol/calls.ts'
import { Notice } from '../../ui/notice.tsx'

/** Why somebody is an admin whose right was taken; nothing where somebody has it rightly. */
export function AdminWhoStays({ officers, staysAdmin }: Pick<CallOutput<'officer.list'>, 'officers' | 'staysAdmin'>) {
  const stays = officers.find(({ id }) => id === staysAdmin)
  if (!stays) return null
  return (
    <Notice tone="wait" title={`${stays.name} tetap Admin`}>
      Saat komputer kantor terputus satu sama lain, hak Admin semua petugas dicabut. Kantor tidak boleh tanpa Admin, jadi pencabutan yang terakhir tidak berlaku. Tentukan Adminnya: buka petugas itu, centang peran Admin, lalu Simpan.
    </Notice>
  )
}
