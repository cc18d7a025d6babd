import { useEffect } from 'react'
import { useHelpTopic } from '../../help/help-topic.ts'
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
      <Help />
      <p>{question.why}</p>
      <Notice tone="wait">Komputer lain mungkin juga mengerjakan berkas ini. Setelah terhubung lagi, yang lebih dahulu sampai di server kantor yang berlaku, dan yang terlambat terlihat di riwayat. Yang Anda ketik tetap tersimpan.</Notice>
    </ConfirmDialog>
  )
}

/** The topic of this window, which lies above the one that is acted in. */
function Help() {
  useHelpTopic('halaman-berkas#berkas-di-komputer-lain')
  return null
}
