import { NUMBER_TO_FOLLOW } from '#domain/numbering/number-to-follow.ts'
import { Notice } from '../ui/notice.tsx'
import type { DossierAction } from './view.ts'

/** What cannot be taken back, before it is done. */
export function Consequence({ action: { asks, nextNumber, noNumber } }: { readonly action: DossierAction }) {
  if (asks.includes('number')) return <NumberGoes number={nextNumber} none={noNumber} />
  if (asks.includes('hand-over')) return <Notice tone="wait">Setelah diserahkan, berkas ini selesai. Cocokkan dahulu identitas penerima dengan suratnya.</Notice>
  return null
}

/** What giving a number means, or asking for it; or why none is given here. */
export function NumberGoes({ number, none }: { readonly number: string; readonly none: string }) {
  if (none !== '') {
    return (
      <Notice tone="wait" title="Komputer ini belum bisa memberi nomornya.">
        {none}
      </Notice>
    )
  }
  if (number === NUMBER_TO_FOLLOW) {
    return (
      <Notice tone="info" title="Nomornya menyusul.">
        Nomor buku ini diberikan komputer lain, yang menjawab sendiri begitu tersambung. Sampai nomornya tiba, di kertas tertulis “{NUMBER_TO_FOLLOW}”.
      </Notice>
    )
  }
  return (
    <Notice tone="wait" title={`Nomor ${number} langsung terpakai.`}>
      Nomor yang sudah diberikan tidak bisa dipakai untuk surat lain. Kalau keliru, hanya Penyelia yang dapat membatalkannya, dengan alasan.
    </Notice>
  )
}
