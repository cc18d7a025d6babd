import { Stack } from '@mantine/core'
import { useCommand } from '../../host/use-command.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { Form } from '../../ui/form/form.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { typedHere } from '../typed-here.ts'
import type { OfWindow } from '../view.ts'

const LABEL = 'Simpan nomor'

/** The dossier's numbers in the national systems, entered when those are up again. */
export function ExternalDialog({ view, onClose, onDone }: OfWindow) {
  const typed = useUnsaved(typedHere(view, 'nomor luar'), view.externalNumbers)
  const record = useCommand('external.record')
  const send = async (): Promise<void> => {
    const done = await record.run({ dossier: view.row.dossier, numbers: typed.value })
    if (done === null) return
    typed.forget()
    onDone(done)
  }
  const { siCantik, oss } = typed.value
  return (
    <Dialog opened onClose={onClose} title={`Nomor SiCantik dan OSS: ${view.row.applicantName}`}>
      <Form label={LABEL} submitLabel={LABEL} refusal={record.refusal} onSubmit={() => void send()}>
        <Stack gap="md">
          <FieldRow>
            <TextField path="numbers.siCantik" label="Nomor SiCantik" optional startHere maxLength={60} value={siCantik} onChange={(text) => typed.set({ siCantik: text, oss })} />
            <TextField path="numbers.oss" label="Nomor OSS" optional maxLength={60} value={oss} onChange={(text) => typed.set({ siCantik, oss: text })} />
          </FieldRow>
          <DialogActions label={LABEL} running={record.running} onClose={onClose} />
        </Stack>
      </Form>
    </Dialog>
  )
}
