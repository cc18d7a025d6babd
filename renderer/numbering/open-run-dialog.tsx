import { useState } from 'react'
import type { BookId } from '#domain/ids.ts'
import { useCommand } from '../host/use-command.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { SelectField } from '../ui/form/select-field.tsx'
import { Notice } from '../ui/notice.tsx'
import { told } from '../ui/told.ts'
import type { Account } from './run-row.ts'

/** A book's run of this year that did not open by itself. */
export function OpenRunDialog({ unopened, onClose }: Pick<Account, 'unopened'> & { readonly onClose: () => void }) {
  const open = useCommand('hands.open')
  const [book, setBook] = useState<BookId | ''>(unopened[0]?.book ?? '')
  const confirm = async (): Promise<void> => {
    if (book === '' || (await open.run({ book })) === null) return
    told('Urutan nomor dibuka. Komputer ini memegangnya begitu kabarnya kembali dari server kantor.')
    onClose()
  }
  return (
    <ConfirmDialog opened onClose={onClose} title="Buka urutan nomor tahun ini?" action="Buka urutan" running={open.running} onConfirm={() => void confirm()}>
      <SelectField path="book" label="Buku" value={book} onChange={setBook} options={unopened.map(({ book: value, name }) => ({ value, label: name }))} />
      <p style={{ margin: 0 }}>Urutan tahun baru biasanya terbuka sendiri sejak Oktober di komputer pemegangnya. Buka dengan tangan hanya bila komputer itu tidak menyala lagi; komputer ini lalu memegang nomornya.</p>
      {open.refusal === null ? null : <Notice tone="late" live>{open.refusal.message}</Notice>}
    </ConfirmDialog>
  )
}
