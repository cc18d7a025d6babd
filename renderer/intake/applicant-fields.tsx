import { Stack } from '@mantine/core'
import { useCall } from '../host/use-call.ts'
import { AreaField } from '../ui/form/area-field.tsx'
import { ChoiceField } from '../ui/form/choice-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { Section } from '../ui/section.tsx'
import { KnownApplicant } from './known-applicant.tsx'
import { RegionField } from './region-field.tsx'
import type { PartFields } from './part-of-form.ts'

const KINDS = [
  { value: 'person', label: 'Perorangan' },
  { value: 'company', label: 'Perusahaan' },
] as const

/** Who asks. NIK and phone come first: they find whoever was here before. */
export function ApplicantFields(fields: PartFields<'applicant'>) {
  const { form, changeApplicant, at } = fields
  const { applicant } = form
  const company = applicant.kind === 'company'
  const doubts = useCall('applicant.check', { nik: applicant.nik.slice(0, 24), npwp: applicant.npwp.slice(0, 24), phone: applicant.phone.slice(0, 24) }, { keep: true }).value
  const nik = at('applicant.nik')
  return (
    <Section title="Pemohon">
      <Stack gap="md">
      <ChoiceField {...at('applicant.kind')} label="Pemohon" value={applicant.kind} options={KINDS} onChange={(kind) => changeApplicant({ kind })} />
      {company ? <TextField {...at('applicant.nib')} label="NIB" optional kind="digits" characters={16} value={applicant.nib} onChange={(nib) => changeApplicant({ nib })} /> : null}
      <FieldRow>
        <TextField
          {...nik}
          label={company ? 'NIK penanggung jawab' : 'NIK'}
          optional={company}
          kind="digits"
          characters={20}
          hint="16 angka di KTP"
          value={applicant.nik}
          warning={nik.problem === '' && isWhole(applicant.nik) ? (doubts?.nik ?? '') : ''}
          info={isWhole(applicant.nik) ? (doubts?.nikInfo ?? '') : ''}
          onChange={(value) => changeApplicant({ nik: value })}
        />
        <TextField {...at('applicant.phone')} label="Telepon (WhatsApp)" optional kind="phone" characters={20} value={applicant.phone} onChange={(phone) => changeApplicant({ phone })} />
      </FieldRow>
      <KnownApplicant {...fields} />
      <TextField {...at('applicant.name')} label={company ? 'Nama perusahaan' : 'Nama pemohon'} hint={company ? undefined : 'Seperti di KTP'} value={applicant.name} onChange={(name) => changeApplicant({ name })} />
      {company ? <TextField {...at('applicant.responsible')} label="Nama penanggung jawab" value={applicant.responsible} onChange={(responsible) => changeApplicant({ responsible })} /> : null}
      <AreaField {...at('applicant.address')} label="Alamat" rows={2} value={applicant.address} onChange={(address) => changeApplicant({ address })} />
      <RegionField {...at('applicant.region')} label="Wilayah" value={applicant.region} onChange={(region) => changeApplicant({ region })} />
      <FieldRow>
        <TextField {...at('applicant.email')} label="Surel" optional kind="email" value={applicant.email} onChange={(email) => changeApplicant({ email })} />
        <TextField {...at('applicant.npwp')} label="NPWP" optional kind="digits" value={applicant.npwp} warning={doubts?.npwp ?? ''} onChange={(npwp) => changeApplicant({ npwp })} />
      </FieldRow>
      </Stack>
    </Section>
  )
}

const isWhole = (nik: string): boolean => nik.replaceAll(/\D/g, '').length === 16
