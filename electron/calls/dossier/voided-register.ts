import type { Dossier } from '#domain/dossier/state.ts'

/** A running dossier whose register number is void gets no other by itself: what was declared complete is not declared so again. */
export function voidedRegisterWarnings({ accepted, registerNumber, voided }: Pick<Dossier, 'accepted' | 'registerNumber' | 'voided'>): readonly string[] {
  const last = accepted !== null && registerNumber === null ? voided.findLast(({ document }) => document === null) : undefined
  if (last === undefined) return []
  return [`Nomor register ${last.number.text} dibatalkan Penyelia: “${last.reason}”. Berkas ini tidak bernomor lagi. Bila permohonannya diteruskan, terima lagi di Berkas baru supaya bernomor; sesudah itu, atau bila tidak diteruskan, Front Office mencatat di sini bahwa pemohon menarik berkas (T).`]
}
