import { Stack } from '@mantine/core'
import { ROLES } from '#domain/officer/role.ts'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { AreaField } from '../ui/form/area-field.tsx'
import { Form } from '../ui/form/form.tsx'
import { ActChecklist } from './act-checklist.tsx'
import { ArchiveFields } from './beside/archive-fields.tsx'
import { NoticeFields } from './beside/notice-fields.tsx'
import { Consequence } from './consequence.tsx'
import { HandOverFields } from './hand-over-fields.tsx'
import { NumberFields } from './number-fields.tsx'
import { numberTitle } from './number-title.ts'
import { ReturnFields } from './return-fields.tsx'
import { SignatureFields } from './signature-fields.tsx'
import { useAct } from './use-act.ts'
import type { Ask, DossierAction, OfWindow } from './view.ts'

interface ActDialogProps extends OfWindow {
  readonly action: DossierAction
}

/** What an outcome asks before it is done. A refusal stands on top and at its field; nothing typed goes, not even by closing the window. */
export function ActDialog({ view, action, onClose, onDone }: ActDialogProps) {
  const { form, change, problems, refusal, running, send } = useAct({ view, onDone }, action)
  const asked = (...some: readonly Ask[]): boolean => some.some((ask) => action.asks.includes(ask))
  const fields = { form, onChange: change }
  return (
    <Dialog opened onClose={onClose} title={titleOf(action, view.row.applicantName)} size={asked('checklist', 'return-slip', 'hand-over') ? '64rem' : asked('notice', 'archive') ? '48rem' : 'lg'}>
      <Form label={action.label} submitLabel={action.label} problems={problems} problemTitle="Belum bisa disimpan" refusal={refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <Consequence action={action} />
          {asked('checklist') ? <ActChecklist startHere lines={form.checklist} onChange={(checklist) => change({ checklist })} /> : null}
          {asked('return-slip') ? <ReturnFields {...fields} mayBeDirect={view.holder.role !== ROLES.frontOffice} /> : null}
          {asked('signature-wet', 'signature-electronic') ? <SignatureFields {...fields} /> : null}
          {asked('number') ? <NumberFields {...fields} /> : null}
          {asked('hand-over') ? <HandOverFields {...fields} /> : null}
          {asked('notice') ? <NoticeFields dossier={view.row.dossier} form={form.notice} onChange={(notice) => change({ notice })} /> : null}
          {asked('archive') ? <ArchiveFields path="archive" form={form.archive} onChange={(archive) => change({ archive })} /> : null}
          <AreaField path="note" label={asked('reason') ? 'Alasan' : 'Catatan'} optional={!asked('reason')} rows={1} startHere={action.asks.every((ask) => ask === 'reason')} value={form.note} onChange={(note) => change({ note })} />
          <DialogActions label={action.label} running={running} onClose={onClose} grave={asked('number')} careful={asked('number')} />
        </Stack>
      </Form>
    </Dialog>
  )
}

const titleOf = ({ label, nextNumber, asks }: DossierAction, applicant: string): string => (asks.includes('number') ? numberTitle(label, nextNumber) : `${label}: ${applicant}`)
