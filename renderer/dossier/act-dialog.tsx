import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCommand } from '../host/use-command.ts'
import { useToday } from '../ui/form/today.ts'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { Form } from '../ui/form/form.tsx'
import { ActChecklist } from './act-checklist.tsx'
import { emptyAct, type ActForm } from './act-form.ts'
import { checkAct } from './check-act.ts'
import { Consequence } from './consequence.tsx'
import { HandOverFields } from './hand-over-fields.tsx'
import { NumberFields } from './number-fields.tsx'
import { ReturnFields } from './return-fields.tsx'
import { SignatureFields } from './signature-fields.tsx'
import { actKey, forgetAct, keepAct, useTypedAct } from './typed-acts.ts'
import type { DossierAction, OfWindow } from './view.ts'

interface ActDialogProps extends OfWindow {
  readonly action: DossierAction
  readonly officer: string
}

/** What an outcome asks before it is done. A refusal stands on top and at its field; nothing typed goes, not even by closing the window. */
export function ActDialog({ view, action, officer, onClose, onDone }: ActDialogProps) {
  const { asks } = action
  const today = useToday()
  const key = actKey(officer, view.row.dossier, action.outcome)
  const form = useTypedAct(key) ?? emptyAct(view, today)
  const change = (part: Partial<ActForm>): void => keepAct(key, { ...form, ...part })
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const act = useCommand('dossier.act')
  const send = async (): Promise<void> => {
    const { messages, details } = checkAct(form, asks, today)
    setProblems(messages)
    if (messages.length > 0 || view.step === null) return
    const done = await act.run({ dossier: view.row.dossier, base: view.base, step: view.step, outcome: action.outcome, ...details })
    if (done === null) return
    forgetAct(key)
    onDone(done)
  }
  const wide = asks.some((ask) => ask === 'checklist' || ask === 'return-slip' || ask === 'hand-over')
  const irreversible = asks.includes('number')
  return (
    <Dialog opened onClose={onClose} title={titleOf(action, view.row.applicantName)} size={wide ? '64rem' : 'lg'}>
      <Form label={action.label} submitLabel={action.label} problems={problems} problemTitle="Belum bisa disimpan" refusal={act.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <Consequence action={action} />
          {asks.includes('checklist') ? <ActChecklist lines={form.checklist} onChange={(checklist) => change({ checklist })} /> : null}
          {asks.includes('return-slip') ? <ReturnFields form={form} onChange={change} /> : null}
          {asks.includes('signature-wet') || asks.includes('signature-electronic') ? <SignatureFields form={form} onChange={change} /> : null}
          {asks.includes('number') ? <NumberFields form={form} onChange={change} /> : null}
          {asks.includes('hand-over') ? <HandOverFields form={form} onChange={change} /> : null}
          <AreaField path="note" label={asks.includes('reason') ? 'Alasan' : 'Catatan'} optional={!asks.includes('reason')} rows={1} value={form.note} onChange={(note) => change({ note })} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose} {...(irreversible ? { 'data-autofocus': true } : {})}>
              Tidak jadi
            </Button>
            <Button type="submit" color={irreversible ? 'red' : 'petrol'} loading={act.running} rightSection={<kbd>Ctrl+Enter</kbd>}>
              {action.label}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  )
}

const titleOf = ({ label, nextNumber, asks }: DossierAction, applicant: string): string => (asks.includes('number') ? `${label} ${nextNumber}?` : `${label}: ${applicant}`)
