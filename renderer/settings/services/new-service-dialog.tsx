import { Button } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { Notice } from '../../ui/notice.tsx'
import { newestProcedures, type ProcedureRow } from './service-text.ts'

interface NewServiceDialogProps {
  readonly procedures: readonly ProcedureRow[]
  readonly onClose: () => void
  readonly onChoose: (procedure: ProcedureRow) => void
}

/** A service begins with the procedure it runs on. */
export function NewServiceDialog({ procedures, onClose, onChoose }: NewServiceDialogProps) {
  const newest = newestProcedures(procedures)
  const sound = newest.filter((procedure) => procedure.problems.length === 0)
  const [chosen, setChosen] = useState(sound[0]?.id ?? '')
  const go = (): void => {
    const procedure = sound.find(({ id }) => id === chosen)
    if (procedure !== undefined) onChoose(procedure)
  }
  return (
    <Dialog opened onClose={onClose} title="Layanan baru">
      <Form label="Layanan baru" onSubmit={go} submitLabel="Lanjut">
        <ChoiceField
          path="procedure"
          label="SOP yang dijalankan"
          direction="column"
          startHere
          value={chosen}
          onChange={setChosen}
          options={sound.map(({ id, name, region, sopNumber, steps }) => ({ value: id, label: name, hint: `${region} · SOP ${sopNumber} · ${steps} langkah` }))}
        />
        {newest.filter(({ problems }) => problems.length > 0).map(({ id, name, region, problems }) => (
          <Notice key={id} tone="wait">
            {name}, {region} belum bisa dijalankan. {problems[0]}
          </Notice>
        ))}
        <FormActions>
          <Button type="submit">Lanjut</Button>
          <Button variant="default" onClick={onClose}>
            Tidak jadi
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
