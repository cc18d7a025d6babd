import { Stack } from '@mantine/core'
import { useState } from 'react'
import { parseDate } from '#domain/calendar/parse-date.ts'
import { NUMBER_TO_FOLLOW } from '#domain/numbering/number-to-follow.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useToday } from '../../ui/form/today.ts'
import { NumberGoes } from '../consequence.tsx'
import { numberTitle } from '../number-title.ts'
import { useMovingCommand } from '../taking/use-moving-command.ts'
import { typedHere } from '../typed-here.ts'
import type { OfLetter } from './of-letter.ts'

/** A letter gets its number: it cannot be taken back, so the way out has the focus. */
export function NumberLetterDialog({ view, letter, onClose, onDone }: OfLetter) {
  const today = useToday()
  const typed = useUnsaved<string>(typedHere(view, `nomor ${letter.id}`), today)
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const number = useMovingCommand('letter.number', view.row.dossier)
  const send = async (): Promise<void> => {
    const read = parseDate(typed.value, { today, pivot: 'past' })
    setProblems(read.ok ? [] : [{ path: 'date', message: read.refusal }])
    if (!read.ok) return
    const done = await number.run({ dossier: view.row.dossier, document: letter.id, date: read.value })
    if (done === null) return
    typed.forget()
    onDone(done)
  }
  return (
    <Dialog opened onClose={onClose} title={numberTitle(letter.nextNumber === NUMBER_TO_FOLLOW ? `Minta nomor ${letter.name}` : `Beri ${letter.name} nomor`, letter.nextNumber)}>
      <Form label="Beri nomor" submitLabel="Beri nomor" problems={problems} problemTitle="Belum bisa diberi nomor" refusal={number.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <NumberGoes number={letter.nextNumber} none={letter.noNumber} />
          <DateField path="date" label="Tanggal surat" value={typed.value} onChange={typed.set} />
          <DialogActions label="Beri nomor" running={number.running} onClose={onClose} grave careful />
        </Stack>
      </Form>
    </Dialog>
  )
}
