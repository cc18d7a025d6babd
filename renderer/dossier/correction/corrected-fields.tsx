import { AreaField } from '../../ui/form/area-field.tsx'
import { CheckField } from '../../ui/form/check-field.tsx'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { DateField } from '../../ui/form/date-field.tsx'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { SelectField } from '../../ui/form/select-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { APPLICATION_KINDS } from '../application-kinds.ts'
import type { DossierView } from '../view.ts'
import type { CorrectionForm } from './correction-form.ts'
import { RISKS } from './field-labels.ts'

interface CorrectedProps {
  readonly form: CorrectionForm
  readonly onChange: (part: Partial<CorrectionForm>) => void
}

const KINDS = [
  { value: 'person', label: 'Perorangan' },
  { value: 'company', label: 'Perusahaan' },
] as const
const KEEP_MASKED = 'Bintang: tetap seperti tercatat. Ketik seluruhnya untuk mengganti.'

export function CorrectedApplicant({ form: { applicant }, onChange }: CorrectedProps) {
  const change = (part: Partial<CorrectionForm['applicant']>): void => onChange({ applicant: { ...applicant, ...part } })
  const company = applicant.kind === 'company'
  return (
    <>
      <FieldRow>
        <TextField path="applicant.name" label={company ? 'Nama perusahaan' : 'Nama pemohon'} startHere maxLength={200} value={applicant.name} onChange={(name) => change({ name })} />
        <ChoiceField path="applicant.kind" label="Pemohon" unmarked value={applicant.kind} options={KINDS} onChange={(kind) => change({ kind })} />
      </FieldRow>
      {company ? (
        <FieldRow>
          <TextField path="applicant.responsible" label="Nama penanggung jawab" maxLength={200} value={applicant.responsible} onChange={(responsible) => change({ responsible })} />
          <TextField path="applicant.nib" label="NIB" optional kind="digits" characters={16} value={applicant.nib} onChange={(nib) => change({ nib })} />
        </FieldRow>
      ) : null}
      <FieldRow>
        <TextField path="applicant.nik" label={company ? 'NIK penanggung jawab' : 'NIK'} optional={company} hint={KEEP_MASKED} characters={20} value={applicant.nik} onChange={(nik) => change({ nik })} />
        <TextField path="applicant.phone" label="Telepon (WhatsApp)" optional hint={KEEP_MASKED} kind="phone" characters={20} value={applicant.phone} onChange={(phone) => change({ phone })} />
      </FieldRow>
      <AreaField path="applicant.address" label="Alamat" rows={1} value={applicant.address} onChange={(address) => change({ address })} />
      <FieldRow>
        <TextField path="applicant.email" label="Surel" optional kind="email" value={applicant.email} onChange={(email) => change({ email })} />
        <TextField path="applicant.npwp" label="NPWP" optional kind="digits" value={applicant.npwp} onChange={(npwp) => change({ npwp })} />
      </FieldRow>
    </>
  )
}

export function CorrectedPermit({ form: { permit }, onChange, kind }: CorrectedProps & { readonly kind: DossierView['permitData']['form'] }) {
  const change = (part: Partial<CorrectionForm['permit']>): void => onChange({ permit: { ...permit, ...part } })
  return kind === 'optician' ? <OpticianPermit permit={permit} change={change} /> : <CertificatePermit permit={permit} change={change} />
}

interface PermitProps {
  readonly permit: CorrectionForm['permit']
  readonly change: (part: Partial<CorrectionForm['permit']>) => void
}

const PLACES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((value) => ({ value, label: value }))

function OpticianPermit({ permit, change }: PermitProps) {
  return (
    <>
      <FieldRow>
        <TextField path="permitData.strNumber" label="Nomor STR-RO" maxLength={60} value={permit.strNumber} onChange={(strNumber) => change({ strNumber })} />
        <DateField path="permitData.strExpiry" label="STR berlaku sampai" optional={permit.strLifetime} pivot="future" disabled={permit.strLifetime} value={permit.strExpiry} onChange={(strExpiry) => change({ strExpiry })} />
        <CheckField path="permitData.strLifetime" label="STR seumur hidup" value={permit.strLifetime} onChange={(strLifetime) => change({ strLifetime })} />
      </FieldRow>
      <FieldRow>
        <TextField path="permitData.workplaceName" label="Tempat kerja" maxLength={200} value={permit.workplaceName} onChange={(workplaceName) => change({ workplaceName })} />
        <SelectField path="permitData.placeSequence" label="Tempat kerja ke-" value={permit.placeSequence} options={PLACES} onChange={(placeSequence) => change({ placeSequence })} />
      </FieldRow>
      <AreaField path="permitData.workplaceAddress" label="Alamat tempat kerja" rows={1} value={permit.workplaceAddress} onChange={(workplaceAddress) => change({ workplaceAddress })} />
    </>
  )
}

const RISK_OPTIONS = (['low', 'medium-low', 'medium-high', 'high'] as const).map((value) => ({ value, label: RISKS[value] }))

function CertificatePermit({ permit, change }: PermitProps) {
  return (
    <>
      <FieldRow>
        <TextField path="permitData.nib" label="NIB usaha" kind="digits" characters={16} value={permit.nib} onChange={(nib) => change({ nib })} />
        <TextField path="permitData.kbli" label="KBLI" kind="digits" characters={8} hint="5 angka, nol di depan ikut ditulis" value={permit.kbli} onChange={(kbli) => change({ kbli })} />
        <SelectField path="permitData.risk" label="Tingkat risiko" value={permit.risk} options={RISK_OPTIONS} onChange={(risk) => change({ risk })} />
      </FieldRow>
      <FieldRow>
        <TextField path="permitData.businessName" label="Nama usaha" maxLength={200} value={permit.businessName} onChange={(businessName) => change({ businessName })} />
        <TextField path="permitData.ossNumber" label="Nomor OSS" optional maxLength={60} value={permit.ossNumber} onChange={(ossNumber) => change({ ossNumber })} />
      </FieldRow>
    </>
  )
}

const APPLICATION = (['new', 'renewal', 'change'] as const).map((value) => ({ value, label: APPLICATION_KINDS[value] }))

export function CorrectedRest({ form, onChange }: CorrectedProps) {
  return (
    <>
      <FieldRow>
        <SelectField path="applicationKind" label="Jenis permohonan" value={form.applicationKind} options={APPLICATION} onChange={(applicationKind) => onChange({ applicationKind })} />
        <TextField path="copies" label="Jumlah rangkap" kind="digits" characters={5} value={form.copies} onChange={(copies) => onChange({ copies })} />
      </FieldRow>
      <AreaField path="notes" label="Catatan berkas" optional rows={1} value={form.notes} onChange={(notes) => onChange({ notes })} />
    </>
  )
}
