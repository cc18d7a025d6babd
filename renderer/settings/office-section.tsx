import { useState } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { useCall } from '../host/use-call.ts'
import { useCommand } from '../host/use-command.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { Form } from '../ui/form/form.tsx'
import { Loading } from '../ui/loading.tsx'
import { Section } from '../ui/section.tsx'
import { EmblemField } from './emblem-field.tsx'
import { HeadFields, OfficeFields } from './office-fields.tsx'
import { officeInput, officeProblems, officeText } from './office-text.ts'
import { PolicyFields } from './policy-fields.tsx'
import { SaveBar } from './save-bar.tsx'
import classes from './settings.module.css'
import { told } from '../ui/told.ts'

/** Office, letterhead, head of office, policies. */
export function OfficeSection() {
  const { value } = useCall('office.read', {})
  return value === undefined ? <Loading /> : <OfficeForm office={value} />
}

function OfficeForm({ office }: { readonly office: CallOutput<'office.read'> }) {
  const { id: _id, sample: _sample, ...saved } = office
  const typed = useUnsaved('kantor', officeText(saved))
  const [problems, setProblems] = useState<readonly FieldMessage[]>([])
  const change = useCommand('office.change')
  const save = async (): Promise<void> => {
    const found = officeProblems(typed.value)
    setProblems(found)
    if (found.length > 0 || (await change.run({ office: officeInput(typed.value) })) === null) return
    typed.saved()
    told('Kantor tersimpan. Surat yang sudah dicetak tetap seperti semula.')
  }
  return (
    <div className={classes.narrow}>
      <Form label="Kantor" onSubmit={() => void save()} refusal={change.refusal} problems={problems} group="Pengaturan kantor">
        <Section title="Kop surat">
          <div className={classes.stack}>
            <OfficeFields value={typed.value} onChange={typed.set} />
            <EmblemField value={typed.value.emblem} onChange={(emblem) => typed.set({ ...typed.value, emblem })} />
          </div>
        </Section>
        <Section title="Kepala kantor">
          <div className={classes.stack}>
            <HeadFields value={typed.value} onChange={typed.set} />
          </div>
        </Section>
        <Section title="Aturan">
          <div className={classes.stack}>
            <PolicyFields value={typed.value.policy} onChange={(policy) => typed.set({ ...typed.value, policy })} />
          </div>
        </Section>
        <SaveBar changed={typed.changed} running={change.running} onForget={typed.forget} />
      </Form>
    </div>
  )
}
