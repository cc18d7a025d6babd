import { Button } from '@mantine/core'
import type { CallOutput } from '#protocol/calls.ts'
import { useHelpTopic } from '../help/help-topic.ts'
import { useCommand } from '../host/use-command.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { told } from '../ui/told.ts'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { Form } from '../ui/form/form.tsx'
import { FormActions } from '../ui/form/form-actions.tsx'
import type { LedgerRow } from './ledger-columns.tsx'
import { whatBecomesOfDossier } from './void-words.ts'

interface VoidDialogProps {
  readonly row: LedgerRow
  readonly book: CallOutput<'numbering.books'>[number]['book']
  readonly onClose: () => void
}

/** A number is void for ever: names it and what that means. The reason has the focus, where Enter confirms nothing. */
export function VoidDialog({ row, book, onClose }: VoidDialogProps) {
  useHelpTopic('penomoran#membatalkan-nomor-penyelia')
  const typed = useUnsaved(`batal ${row.run} ${row.no}`, '')
  const cancel = useCommand('numbering.void')
  const submit = async (): Promise<void> => {
    if ((await cancel.run({ book: book.id, run: row.run, no: row.no, reason: typed.value })) === null) return
    typed.forget()
    told(`Nomor ${row.text} dibatalkan.`)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={`Batalkan nomor ${row.text}?`}>
      <Form label="Batalkan nomor" onSubmit={() => void submit()} refusal={cancel.refusal} submitLabel="Batalkan nomor">
        <p style={{ margin: 0 }}>
          {row.summary}. Nomor ini tetap terlihat di {book.name} dengan tanda Batal dan tidak pernah diberikan lagi. {whatBecomesOfDossier(row, book)} Ini tidak bisa diurungkan.
        </p>
        <AreaField path="reason" label="Alasan" startHere hint="Tercatat di buku bersama nama Anda" value={typed.value} onChange={typed.set} />
        <FormActions>
          <Button variant="default" onClick={onClose}>
            Tidak jadi
          </Button>
          <Button type="submit" color="red" loading={cancel.running}>
            Batalkan nomor
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
