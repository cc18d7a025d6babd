import { Stack } from '@mantine/core'
import { useCommand } from '../../host/use-command.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { typedHere } from '../typed-here.ts'
import type { DossierView, OfWindow } from '../view.ts'

type Answer = NonNullable<DossierView['survey']>['answer']

const LABEL = 'Catat survei'
const ANSWERS = [
  { value: 'given', label: 'Pemohon mengisi survei' },
  { value: 'declined', label: 'Pemohon tidak bersedia' },
] as const satisfies readonly { readonly value: Answer; readonly label: string }[]

/** Whether the applicant answered the satisfaction survey; a no holds nothing up. */
export function SurveyDialog({ view, onClose, onDone }: OfWindow) {
  const typed = useUnsaved<{ readonly answer: Answer }>(typedHere(view, 'survei'), { answer: view.survey?.answer ?? 'given' })
  const record = useCommand('survey.record')
  const send = async (): Promise<void> => {
    const done = await record.run({ dossier: view.row.dossier, answer: typed.value.answer })
    if (done === null) return
    typed.forget()
    onDone(done)
  }
  return (
    <Dialog opened onClose={onClose} title={`Survei kepuasan: ${view.row.applicantName}`}>
      <Form label={LABEL} submitLabel={LABEL} refusal={record.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <ChoiceField path="answer" label="Survei kepuasan masyarakat" unmarked startHere direction="column" value={typed.value.answer} options={ANSWERS} onChange={(answer) => typed.set({ answer })} />
          <DialogActions label={LABEL} running={record.running} onClose={onClose} />
        </Stack>
      </Form>
    </Dialog>
  )
}
