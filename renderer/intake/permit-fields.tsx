import { Button, Stack } from '@mantine/core'
import type { ServiceId } from '#domain/ids.ts'
import { useCall } from '../host/use-call.ts'
import { AreaField } from '../ui/form/area-field.tsx'
import { CheckField } from '../ui/form/check-field.tsx'
import { DateField } from '../ui/form/date-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { SelectField } from '../ui/form/select-field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { Section } from '../ui/section.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { isIsoDate } from '../ui/form/use-date-text.ts'
import { ownBusiness } from './own-business.ts'
import { partOfForm, type PartFields } from './part-of-form.ts'
import { RegionField } from './region-field.tsx'
import { strWarning } from './str-warning.ts'
import type { IntakeFields } from './use-intake-form.ts'

/** What the permit itself will say: one set of fields for each permit form. */
export function PermitFields(fields: IntakeFields) {
  return <Section title="Data izin">{fields.context.service?.permitForm === 'standard-certificate' ? <Certificate {...fields} /> : <Optician {...fields} />}</Section>
}

function OpticianFields({ form: { permit }, changePermit, at, context: { service, today } }: PartFields<'permit'>) {
  const preview = useCall('intake.preview', { service: service?.id ?? ('' as ServiceId) }, { enabled: service !== null }).value
  const warning = !permit.strLifetime && isIsoDate(permit.strExpiry) ? strWarning(permit.strExpiry, today, preview?.promise.date ?? null) : ''
  return (
    <Stack gap="md">
      <FieldRow>
        <TextField {...at('permitData.strNumber')} label="Nomor STR-RO" value={permit.strNumber} onChange={(strNumber) => changePermit({ strNumber })} />
        <DateField {...at('permitData.strExpiry')} label="STR berlaku sampai" optional={permit.strLifetime} pivot="future" disabled={permit.strLifetime} value={permit.strExpiry} warning={warning} onChange={(strExpiry) => changePermit({ strExpiry })} />
        <CheckField path="permitData.strLifetime" label="STR seumur hidup" value={permit.strLifetime} onChange={(strLifetime) => changePermit({ strLifetime })} />
      </FieldRow>
      <FieldRow>
        <TextField {...at('permitData.workplaceName')} label="Tempat kerja" value={permit.workplaceName} onChange={(workplaceName) => changePermit({ workplaceName })} />
        <SelectField {...at('permitData.placeSequence')} label="Tempat kerja ke-" value={permit.placeSequence} options={PLACES} onChange={(placeSequence) => changePermit({ placeSequence })} />
      </FieldRow>
      <AreaField {...at('permitData.workplaceAddress')} label="Alamat tempat kerja" rows={2} value={permit.workplaceAddress} onChange={(workplaceAddress) => changePermit({ workplaceAddress })} />
      <RegionField {...at('permitData.workplaceRegion')} label="Wilayah tempat kerja" value={permit.workplaceRegion} onChange={(workplaceRegion) => changePermit({ workplaceRegion })} />
    </Stack>
  )
}

const PLACES = ['1', '2', '3'].map((value) => ({ value, label: value }))

const RISKS = [
  { value: 'low', label: 'Rendah' },
  { value: 'medium-low', label: 'Menengah rendah' },
  { value: 'medium-high', label: 'Menengah tinggi' },
  { value: 'high', label: 'Tinggi' },
] as const

function CertificateFields({ form: { applicant, permit }, changePermit, at }: PartFields<'applicant' | 'permit'>) {
  const own = ownBusiness(applicant, permit)
  const copy = (): void => {
    if (own !== null) changePermit(own)
  }
  useShortcut({ key: 'Ctrl+B', label: 'Usaha sama dengan pemohon', group: 'Berkas baru', legend: false, enabled: own !== null, run: copy })
  return (
    <Stack gap="md">
      {own === null ? null : (
        <Button style={{ alignSelf: 'flex-start' }} size="compact-md" variant="default" tabIndex={-1} aria-keyshortcuts="Control+B" onClick={copy}>
          Sama dengan pemohon (Ctrl+B)
        </Button>
      )}
      <FieldRow>
        <TextField {...at('permitData.nib')} label="NIB" kind="digits" characters={16} value={permit.nib} onChange={(nib) => changePermit({ nib })} />
        <TextField {...at('permitData.kbli')} label="KBLI" kind="digits" characters={8} hint="5 angka, nol di depan ikut ditulis" value={permit.kbli} onChange={(kbli) => changePermit({ kbli })} />
        <SelectField {...at('permitData.risk')} label="Tingkat risiko" value={permit.risk} options={RISKS} onChange={(risk) => changePermit({ risk })} />
      </FieldRow>
      <FieldRow>
        <TextField {...at('permitData.businessName')} label="Nama usaha" maxLength={200} value={permit.businessName} onChange={(businessName) => changePermit({ businessName })} />
        <TextField {...at('permitData.ossNumber')} label="Nomor OSS" optional value={permit.ossNumber} onChange={(ossNumber) => changePermit({ ossNumber })} />
      </FieldRow>
    </Stack>
  )
}

const Optician = partOfForm(OpticianFields, ['permit'])
const Certificate = partOfForm(CertificateFields, ['applicant', 'permit'])
