import { ChoiceField } from '../ui/form/choice-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { SelectField } from '../ui/form/select-field.tsx'
import { Section } from '../ui/section.tsx'
import type { PartFields } from './part-of-form.ts'

const KINDS = [
  { value: 'new', label: 'Baru' },
  { value: 'renewal', label: 'Perpanjangan' },
  { value: 'change', label: 'Perubahan' },
] as const

/** Which service, which kind of application. */
export function ServiceFields({ form, services, context, change, at }: PartFields<'applicationKind'>) {
  return (
    <Section title="Layanan">
      <FieldRow>
        <SelectField
          {...at('service')}
          label="Layanan"
          startHere
          value={context.service?.id ?? ''}
          options={services.map((service) => ({ value: service.id, label: service.name }))}
          onChange={(service) => change((before) => ({ ...before, service }))}
        />
        <ChoiceField {...at('applicationKind')} label="Jenis permohonan" value={form.applicationKind} options={KINDS} onChange={(applicationKind) => change((before) => ({ ...before, applicationKind }))} />
      </FieldRow>
    </Section>
  )
}
