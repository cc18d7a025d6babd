import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCommand } from '../../host/use-command.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AreaField } from '../../ui/form/area-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useToday } from '../../ui/form/today.ts'
import { typedHere } from '../typed-here.ts'
import type { OfWindow } from '../view.ts'
import { correctionForm } from './correction-form.ts'
import { CorrectedApplicant, CorrectedPermit, CorrectedRest } from './corrected-fields.tsx'
import { readCorrection } from './read-correction.ts'
import { WhatChanges } from './what-changes.tsx'

const LABEL = 'Simpan koreksi'

/** Koreksi: what was registered wrong is set right with a reason; what will change, and which papers show it, stands below before it is saved. */
export function CorrectionDialog({ view, onClose, onDone }: OfWindow) {
  const today = useToday()
  const typed = useUnsaved(typedHere(view, 'koreksi'), correctionForm(view))
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const correct = useCommand('dossier.correct')
  const form = typed.value
  const { messages, changes, affected, input } = readCorrection(form, view, today)
  const send = async (): Promise<void> => {
    setProblems(messages)
    if (messages.length > 0) return
    const done = await correct.run(input)
    if (done === null) return
    typed.forget()
    onDone(done)
  }
  const fields = { form, onChange: (part: Partial<typeof form>): void => typed.set({ ...form, ...part }) }
  return (
    <Dialog opened onClose={onClose} title={`Koreksi data: ${view.row.registerNumber === '' ? view.row.applicantName : view.row.registerNumber}`} size="64rem">
      <Form label="Koreksi data" submitLabel={LABEL} problems={problems} problemTitle="Koreksi belum bisa disimpan" refusal={correct.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <CorrectedApplicant {...fields} />
          <CorrectedPermit {...fields} kind={view.permitData.form} />
          <CorrectedRest {...fields} />
          <WhatChanges changes={changes} affected={affected} />
          <AreaField path="reason" label="Alasan koreksi" rows={1} value={form.reason} onChange={(reason) => fields.onChange({ reason })} />
          <DialogActions label={LABEL} running={correct.running} onClose={onClose} />
        </Stack>
      </Form>
    </Dialog>
  )
}
