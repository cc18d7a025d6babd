import { isAwaiting } from '../dossier/fold-event.ts'
import type { Dossier } from '../dossier/state.ts'
import { type Refusal, refusal } from '../refusal.ts'

/** Null where all that happened to the dossier can be read here; else why it cannot be moved on this computer. Facts may be added all the same. */
export const awaitsUpgrade = (dossier: Pick<Dossier, 'waiting'>): Refusal | null =>
  isAwaiting(dossier)
    ? refusal('awaits-upgrade', 'Berkas ini sudah dikerjakan dengan versi Loket yang lebih baru, dan komputer ini belum bisa membacanya. Perbarui Loket di komputer ini, atau lanjutkan di komputer yang sudah diperbarui. Catatan dan lampiran tetap bisa ditambahkan.')
    : null
