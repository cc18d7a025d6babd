import { Stack } from '@mantine/core'
import type { FieldMessage, Refusal } from '#domain/refusal.ts'
import { useCall } from '../../host/use-call.ts'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useToday } from '../../ui/form/today.ts'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { formOfContent } from './form-of-content.ts'
import { LetterFields } from './letter-fields.tsx'
import type { LetterForm } from './letter-form.ts'
import { newLetter } from './new-letter.ts'
import type { OfLetter } from './of-letter.ts'
import { useColleagues } from './use-colleagues.ts'
import { useLetter } from './use-letter.ts'

/** A letter being written: filled in from the dossier, kept as typed, saved as a draft that can be changed until it has its number. */
export function LetterDialog({ view, letter, onClose, onDone }: OfLetter) {
  const today = useToday()
  const { team, loading } = useColleagues()
  const office = useCall('office.read', {}).value
  const start = loading || office === undefined ? undefined : letter.content === null ? newLetter(letter.letter, { view, team, office, today }) : formOfContent(letter.content, view.checklist)
  const wide = letter.letter !== 'request-letter'
  return (
    <Dialog opened onClose={onClose} title={`${letter.name}: ${view.row.applicantName}`} size={wide ? '64rem' : '48rem'}>
      {start === undefined || start === null ? <Loading /> : <LetterBody view={view} letter={letter} start={start} onClose={onClose} onDone={onDone} />}
    </Dialog>
  )
}

const LABEL = 'Simpan surat'

function LetterBody({ view, letter, start, onClose, onDone }: OfLetter & { readonly start: LetterForm }) {
  const { form, change, problems, refusal, running, send } = useLetter({ view, letter, onDone }, start)
  return (
    <Form label={letter.name} submitLabel={LABEL} problems={problems} problemTitle={`${letter.name} belum bisa disimpan`} refusal={atItsFields(refusal)} onSubmit={() => void send()}>
      <Stack gap="md">
        <WhatFalls letter={letter} />
        <LetterFields form={form} onChange={change} />
        <DialogActions label={LABEL} running={running} onClose={onClose} />
      </Stack>
    </Form>
  )
}

/** What writing it anew undoes. */
function WhatFalls({ letter: { number, signatures } }: Pick<OfLetter, 'letter'>) {
  if (number !== null) return <Notice tone="wait">Surat ini sudah bernomor {number.text}. Kalau ditulis lagi, surat yang baru perlu tanda tangan dan nomor baru; nomor lama tetap tercatat.</Notice>
  return signatures.length > 0 ? <Notice tone="wait">Surat ini sudah ditandatangani. Kalau isinya diubah, tanda tangannya gugur dan harus dicatat lagi.</Notice> : null
}

/** The counter names a field of the letter "content.to" where its shape is wrong; here it is called "to". */
const atItsFields = (refusal: Refusal | null): Refusal | null => refusal && { ...refusal, fields: refusal.fields.map(({ path, message }): FieldMessage => ({ path: path.replace(/^content\./, ''), message })) }
