import { Stack } from '@mantine/core'
import { useState } from 'react'
import { parseDate } from '#domain/calendar/parse-date.ts'
import type { Examiner } from '#domain/dossier/letter-content.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCall } from '../../host/use-call.ts'
import { useCommand } from '../../host/use-command.ts'
import { useSignedIn } from '../../session/signed-in.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { Form } from '../../ui/form/form.tsx'
import { SuggestField } from '../../ui/form/suggest-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { useToday } from '../../ui/form/today.ts'
import { Loading } from '../../ui/loading.tsx'
import { typedHere } from '../typed-here.ts'
import type { OfLetter } from './of-letter.ts'
import { signersOf, usualSigner } from './signers.ts'
import { useColleagues } from './use-colleagues.ts'

interface Signed {
  readonly signer: Examiner
  readonly date: string
}

/** Records that somebody signed: of minutes one examiner after the other, of any other letter its one signer. */
export function SignLetterDialog(props: OfLetter) {
  const office = useCall('office.read', {}).value
  const { everyone, loading } = useColleagues()
  const { name } = useSignedIn()
  const { view, letter, onClose } = props
  return (
    <Dialog opened onClose={onClose} title={`Catat tanda tangan ${letter.name}: ${view.row.applicantName}`} size="48rem">
      {loading || office === undefined ? <Loading /> : <SignBody {...props} everyone={everyone} start={usualSigner(letter, { head: office.head, everyone, officer: name })} />}
    </Dialog>
  )
}

const LABEL = 'Catat tanda tangan'

function SignBody({ view, letter, onClose, onDone, everyone, start }: OfLetter & { readonly everyone: readonly Examiner[]; readonly start: Examiner }) {
  const today = useToday()
  const typed = useUnsaved<Signed>(typedHere(view, `tanda tangan ${letter.id} ${letter.unsigned.join()}`), { signer: start, date: today })
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const sign = useCommand('letter.sign')
  const { signer, date } = typed.value
  const send = async (): Promise<void> => {
    const read = parseDate(date, { today, pivot: 'past' })
    const messages = [...(signer.name.trim() === '' ? [{ path: 'signer.name', message: 'Tulis siapa yang menandatangani.' }] : []), ...(read.ok ? [] : [{ path: 'date', message: read.refusal }])]
    setProblems(messages)
    if (messages.length > 0 || !read.ok) return
    const done = await sign.run({ dossier: view.row.dossier, document: letter.id, signer, date: read.value })
    if (done === null) return
    typed.forget()
    onDone(done)
  }
  const change = (part: Partial<Signed>): void => typed.set({ ...typed.value, ...part })
  return (
    <Form label={LABEL} submitLabel={LABEL} problems={problems} problemTitle="Belum bisa disimpan" refusal={sign.refusal} onSubmit={() => void send()}>
      <Stack gap="md">
        <SignerFields letter={letter} everyone={everyone} signer={signer} onChange={(next) => change({ signer: next })} />
        <DateField path="date" label="Tanggal tanda tangan" value={date} onChange={(next) => change({ date: next })} />
        <DialogActions label={LABEL} running={sign.running} onClose={onClose} />
      </Stack>
    </Form>
  )
}

interface SignerFieldsProps extends Pick<OfLetter, 'letter'> {
  readonly everyone: readonly Examiner[]
  readonly signer: Examiner
  readonly onChange: (signer: Examiner) => void
}

function SignerFields({ letter, everyone, signer, onChange }: SignerFieldsProps) {
  const examiners = signersOf(letter)
  if (examiners !== null)
    return (
      <ChoiceField
        path="signer.name"
        label="Pemeriksa yang menandatangani"
        unmarked
        startHere
        direction="column"
        value={signer.name}
        options={examiners.map(({ name, title }) => ({ value: name, label: [name, title].filter((part) => part !== '').join(', ') }))}
        onChange={(name) => onChange(examiners.find((one) => one.name === name) ?? signer)}
      />
    )
  return (
    <FieldRow least="18rem">
      <SuggestField
        path="signer.name"
        label="Yang menandatangani"
        startHere
        maxLength={160}
        suggestions={everyone.map(({ name }) => name)}
        value={signer.name}
        onChange={(name) => onChange({ ...signer, name })}
        onChoose={(name) => onChange(everyone.find((one) => one.name === name) ?? { ...signer, name })}
      />
      <TextField path="signer.title" label="Jabatan" optional maxLength={160} value={signer.title} onChange={(title) => onChange({ ...signer, title })} />
      <TextField path="signer.nip" label="NIP" optional kind="digits" maxLength={24} value={signer.nip} onChange={(nip) => onChange({ ...signer, nip })} />
    </FieldRow>
  )
}
