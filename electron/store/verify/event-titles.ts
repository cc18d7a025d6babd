import type { DossierEvent } from '#domain/dossier/events.ts'
import type { DeviceEvent } from '#domain/log/device-event.ts'
import type { SettingsEvent } from '#domain/office/settings-events.ts'

/** What an event tells, in the fewest words. */
const TITLES: Readonly<Record<DossierEvent['type'] | SettingsEvent['type'] | DeviceEvent['type'], string>> = {
  'archive.placed': 'berkas diarsipkan',
  'attachment.added': 'lampiran ditambahkan',
  'book.changed': 'buku nomor diubah',
  'book.opened': 'buku nomor dibuka',
  'calendar.set': 'hari kerja diatur',
  'clock.confirmed': 'tanggal komputer dipastikan',
  'checklist.checked': 'persyaratan diperiksa',
  'device.key-replaced': 'kunci komputer diganti',
  'device.opened': 'komputer mulai dipakai',
  'disposition.done': 'disposisi selesai',
  'disposition.read': 'disposisi dibaca',
  'disposition.sent': 'disposisi dikirim',
  'document.handed-over': 'surat diserahkan',
  'document.initialled': 'surat diparaf',
  'document.prepared': 'surat disiapkan',
  'document.signed': 'surat ditandatangani',
  'dossier.accepted': 'berkas dinyatakan lengkap',
  'dossier.corrected': 'data berkas dikoreksi',
  'dossier.ended': 'berkas selesai',
  'dossier.received': 'berkas diterima',
  'dossier.resubmitted': 'berkas masuk kembali',
  'dossier.returned': 'berkas dikembalikan',
  'external-numbers.recorded': 'nomor sistem lain dicatat',
  'letter.drafted': 'surat ditulis',
  'letter.signed': 'surat ditandatangani',
  'note.added': 'catatan ditulis',
  'notice.given': 'pemohon diberi tahu',
  'number.given': 'nomor diberikan',
  'number.lost-closed': 'nomor hilang ditutup',
  'number.recorded': 'nomor dari buku tulis dicatat',
  'number.voided': 'nomor dibatalkan',
  'numbering.resumed': 'penomoran diteruskan',
  'office.changed': 'data kantor diubah',
  'office.established': 'kantor didaftarkan',
  'officer.changed': 'data petugas diubah',
  'officer.registered': 'petugas didaftarkan',
  'paper.issued': 'kertas dicetak',
  'procedure.published': 'alur layanan dipasang',
  'service.changed': 'layanan diubah',
  'service.defined': 'layanan dibuka',
  'step.completed': 'langkah selesai',
  'survey.answered': 'survei diisi',
  'warning.acknowledged': 'peringatan diketahui',
}

/** Of an event's type; one that no build knows is an event all the same. */
export const eventTitle = (type: string): string => (Object.hasOwn(TITLES, type) ? TITLES[type as keyof typeof TITLES] : 'catatan jenis lain')
