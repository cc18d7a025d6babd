import { useCommand } from '../host/use-command.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { told } from '../ui/told.ts'
import type { RunRow } from './run-row.ts'

/** This computer gives no more of a run. */
export function CloseRunDialog({ row, onClose }: { readonly row: RunRow; readonly onClose: () => void }) {
  const close = useCommand('hands.close')
  const forGood = row.held.some(({ own, last }) => own && last === null)
  const confirm = async (): Promise<void> => {
    if ((await close.run({ run: row.run })) === null) return
    told(`Komputer ini tidak memberi nomor ${row.bookName} lagi.`)
    onClose()
  }
  return (
    <ConfirmDialog opened onClose={onClose} title={`Berhenti memberi nomor ${row.bookName}?`} action="Berhenti memberi nomor" running={close.running} onConfirm={() => void confirm()}>
      <p style={{ margin: 0 }}>
        {forGood
          ? 'Komputer ini memegang ujung urutan. Bila ditutup, tidak ada komputer yang bisa memberi nomor dari urutan ini lagi. Untuk pindah ke komputer lain, pilih Serahkan nomor.'
          : 'Sisa jatah kembali ke pemegang urutan dan diberikan di sana. Komputer ini baru memberi nomor lagi bila pemegangnya menyerahkan nomor ke sini.'}
      </p>
      {close.refusal === null ? null : <Notice tone="late" live>{close.refusal.message}</Notice>}
    </ConfirmDialog>
  )
}
