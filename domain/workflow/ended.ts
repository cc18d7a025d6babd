import type { Dossier } from '../dossier/state.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { Ending } from './procedure.ts'

/** How a dossier came to its end, as the screen says it. */
export const ENDING_TITLES: Readonly<Record<Ending, string>> = {
  'handed-over': 'Diserahkan',
  refused: 'Ditolak',
  returned: 'Dikembalikan',
  withdrawn: 'Ditarik kembali',
}

/** Null while the dossier runs. */
export const alreadyEnded = ({ position }: Pick<Dossier, 'position'>): Refusal | null =>
  position.at === 'end' ? refusal('ended', `Berkas ini sudah selesai (${ENDING_TITLES[position.as].toLowerCase()}). Tidak ada langkah lagi; catatan masih bisa ditambahkan.`) : null
