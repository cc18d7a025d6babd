import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { checkItems } from '../checklist/check-items.ts'
import { useCommand } from '../host/use-command.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { DateField } from '../ui/form/date-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { Form } from '../ui/form/form.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { Notice } from '../ui/notice.tsx'
import { told } from '../ui/told.ts'
import { ActChecklist } from './act-checklist.tsx'
import { type ActForm, actInput, emptyActForm } from './act-form.ts'
import { HandOverFields } from './hand-over-fields.tsx'
import { ReturnFields } from './return-fields.tsx'
import type { DossierAction, OfView } from './view.ts'

interface ActDialogProps extends OfView {
  readonly action: DossierAction
  readonly onClose: () => void
}

/** What an outcome asks before it is done. A refusal stands on top and at its field; nothing typed goes. */
export function ActDialog({ view, action, onClose }: ActDialogProps) {
  const today = useOfficeClock().today()
  const [form, setForm] = useState(() => emptyActForm(view, today))
  const act = useCommand('dossier.act')
  const change = (part: Partial<ActForm>): void => setForm((before) => ({ ...before, ...part }))
  const checked = checkItems(form.checklist, today)
  const send = async (): Promise<void> => {
    const input = actInput(view, action, form, checked.items)
    const done = input === null ? null : await act.run(input)
    if (done === null) return
    told(done.number === '' ? done.message : `${done.message}: ${done.number}`)
    onClose()
  }
  const { asks } = action
  return (
    <Dialog opened onClose={onClose} title={titleOf(action)} size={asks.includes('checklist') || asks.includes('hand-over') ? 'xl' : 'lg'}>
      <Form label={action.label} submitLabel={action.label} refusal={act.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          {asks.includes('number') ? (
            <Notice tone="wait" title={`Nomor ${action.nextNumber} akan diberikan`}>
              Nomor yang sudah diberikan tidak bisa dipakai untuk surat lain; kalau keliru, Penyelia membatalkannya dengan alasan.
            </Notice>
          ) : null}
          {asks.includes('checklist') ? <ActChecklist lines={form.checklist} onChange={(checklist) => change({ checklist })} /> : null}
          {asks.includes('return-slip') ? <ReturnFields form={form} onChange={change} /> : null}
          {asks.includes('signature-wet') || asks.includes('signature-electronic') ? (
            <FieldRow>
              <DateField path="signature.date" label="Tanggal tanda tangan" startHere value={form.signedOn} onChange={(signedOn) => change({ signedOn })} />
              <TextField path="signature.place" label="Tempat berkas yang ditandatangani" optional value={form.signedPlace} onChange={(signedPlace) => change({ signedPlace })} />
            </FieldRow>
          ) : null}
          {asks.includes('number') ? <DateField path="numberDate" label="Tanggal surat" value={form.numberDate} onChange={(numberDate) => change({ numberDate })} /> : null}
          {asks.includes('hand-over') ? <HandOverFields form={form} onChange={change} /> : null}
          <AreaField path="note" label={asks.includes('reason') ? 'Alasan' : 'Catatan'} optional={!asks.includes('reason')} rows={2} value={form.note} onChange={(note) => change({ note })} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose} {...(asks.includes('number') ? { 'data-autofocus': true } : {})}>
              Tidak jadi
            </Button>
            <Button type="submit" loading={act.running}>
              {action.label}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  )
}

const titleOf = ({ label, asks, nextNumber }: DossierAction): string => (asks.includes('number') ? `Beri nomor ${nextNumber}?` : label)
