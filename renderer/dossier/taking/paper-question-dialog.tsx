import { useEffect } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { usePaperQuestion } from './paper-question.ts'

/** Without word from the office's server the papers decide: who has them in hand takes the dossier, and is warned that the other computer may be at work on it. */
export function PaperQuestionDialog() {
  const question = usePaperQuestion((state) => state.question)
  useEffect(() => () => usePaperQuestion.getState().question?.answer(false), [])
  if (question === null) return null
  return (
    <ConfirmDialog opened onTop onClose={() => question.answer(false)} title="Berkas kertasnya ada di sini?" action="Ada di sini – ambil dan lanjutkan" safe="Batal" danger={false} onConfirm={() => question.answer(true)}>
      <p>{question.why}</p>
      <Notice tone="wait">Komputer itu mungkin juga mengerjakan berkas ini. Setelah terhubung lagi, yang lebih dahulu sampai di server kantor yang berlaku, dan yang terlambat terlihat di riwayat. Yang Anda ketik tetap tersimpan.</Notice>
    </ConfirmDialog>
  )
}
