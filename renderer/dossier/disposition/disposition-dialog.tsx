import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCall } from '../../host/use-call.ts'
import { useCommand } from '../../host/use-command.ts'
import { useSignedIn } from '../../session/signed-in.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AreaField } from '../../ui/form/area-field.tsx'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { ManyField } from '../../ui/form/many-field.tsx'
import { useToday } from '../../ui/form/today.ts'
import { typedHere } from '../typed-here.ts'
import type { OfWindow } from '../view.ts'
import type { Disposition } from './disposition-chain.ts'
import { EMPTY_DISPOSITION, readDisposition, withPhrase } from './disposition-form.ts'
import { NATURE_WORDS } from './nature-words.ts'
import { Phrases } from './phrases.tsx'

interface DispositionDialogProps extends OfWindow {
  /** The received disposition that is passed on; null = a new chain. */
  readonly parent: Disposition | null
}

const LABEL = 'Kirim disposisi'
const NATURES = (['ordinary', 'urgent', 'very-urgent', 'secret'] as const).map((value) => ({ value, label: NATURE_WORDS[value] }))

/** F7: what is asked of whom, until when. It never moves the dossier. */
export function DispositionDialog({ view, parent, onClose, onDone }: DispositionDialogProps) {
  const today = useToday()
  const me = useSignedIn().id
  const officers = (useCall('officer.list', {}).value?.officers ?? []).filter((officer) => officer.active && officer.id !== me)
  const typed = useUnsaved(typedHere(view, `disposisi ${parent?.disposition ?? ''}`), EMPTY_DISPOSITION)
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const command = useCommand('disposition.send')
  const send = async (): Promise<void> => {
    const { messages, sent } = readDisposition(typed.value, today)
    setProblems(messages)
    if (messages.length > 0) return
    const done = await command.run({ ...sent, dossier: view.row.dossier, parent: parent?.disposition ?? null })
    if (done === null) return
    typed.forget()
    onDone(done)
  }
  const form = typed.value
  const change = (part: Partial<typeof form>): void => typed.set({ ...form, ...part })
  return (
    <Dialog opened onClose={onClose} title={`${parent === null ? 'Disposisi' : `Teruskan disposisi ${parent.from}`}: ${view.row.applicantName}`} size="48rem">
      <Form label={LABEL} submitLabel={LABEL} problems={problems} problemTitle="Disposisi belum bisa dikirim" refusal={command.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <ManyField path="to" label="Kepada" startHere hint="Ketik sebagian nama atau jabatan, Enter memilih; Enter di kotak kosong ke isian berikutnya" value={form.to} options={officers.map(({ id, name, roles }) => ({ value: id, label: [name, roles[0]?.title ?? ''].filter((part) => part !== '').join(', ') }))} onChange={(to) => change({ to })} />
          <Phrases onChoose={(phrase) => change({ instruction: withPhrase(form.instruction, phrase) })} />
          <AreaField path="instruction" label="Isi disposisi" rows={2} value={form.instruction} onChange={(instruction) => change({ instruction })} />
          <ChoiceField path="nature" label="Sifat" unmarked value={form.nature} options={NATURES} onChange={(nature) => change({ nature })} />
          <DateField path="deadline" label="Batas waktu" optional pivot="future" value={form.deadline} onChange={(deadline) => change({ deadline })} />
          <DialogActions label={LABEL} running={command.running} onClose={onClose} />
        </Stack>
      </Form>
    </Dialog>
  )
}
