import { Notice } from '../ui/notice.tsx'
import type { DossierAction } from './view.ts'

/** What cannot be taken back, before it is done. */
export function Consequence({ action: { asks, nextNumber } }: { readonly action: DossierAction }) {
  if (asks.includes('number')) return <NumberGoes number={nextNumber} />
  if (asks.includes('hand-over')) return <Notice tone="wait">Setelah diserahkan, berkas ini selesai. Cocokkan dahulu identitas penerima dengan suratnya.</Notice>
  return null
}

/** What giving a number means. */
export function NumberGoes({ number }: { readonly number: string }) {
  return (
    <Notice tone="wait" title={`Nomor ${number} langsung terpakai.`}>
      Nomor yang sudah diberikan tidak bisa dipakai untuk surat lain. Kalau keliru, hanya Penyelia yang dapat membatalkannya, dengan alasan.
    </Notice>
  )
}
