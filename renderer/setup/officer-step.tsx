import { ROLES } from '#domain/officer/role.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { NipField } from '../settings/nip-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { SecretField } from '../ui/form/secret-field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { TickList } from '../ui/form/tick-list.tsx'
import type { Secrets } from './answer-problems.ts'
import type { FirstOfficerText } from './setup-draft.ts'

interface OfficerStepProps {
  readonly value: FirstOfficerText
  readonly onChange: (value: FirstOfficerText) => void
  readonly secrets: Secrets
  readonly onSecrets: (secrets: Secrets) => void
  readonly roles: CallOutput<'setup.options'>['roles']
}

/** Who may log in first. */
export function OfficerStep({ value, onChange, secrets, onSecrets, roles }: OfficerStepProps) {
  const set = (change: Partial<FirstOfficerText>): void => onChange({ ...value, ...change })
  return (
    <>
      <FieldRow>
        <TextField path="officer.name" label="Nama" hint="Dengan gelar" value={value.name} onChange={(name) => set({ name })} startHere />
        <TextField path="officer.desk" label="Meja" optional hint="Misalnya Loket pendaftaran" value={value.desk} onChange={(desk) => set({ desk })} />
      </FieldRow>
      <FieldRow>
        <NipField path="officer.nip" value={value.nip} onChange={(nip) => set({ nip })} />
        <TextField path="officer.rank" label="Pangkat" optional hint="Misalnya Penata Muda" value={value.rank} onChange={(rank) => set({ rank })} />
      </FieldRow>
      <FieldRow>
        <SecretField path="officer.secret" label="PIN atau kata sandi" hint="PIN 6 angka, atau kata sandi 8 huruf" fresh value={secrets.secret} onChange={(secret) => onSecrets({ ...secrets, secret })} />
        <SecretField path="again" label="Ulangi PIN atau kata sandi" hint="Sekali lagi, supaya tidak salah" fresh value={secrets.again} onChange={(again) => onSecrets({ ...secrets, again })} />
      </FieldRow>
      <TickList
        path="officer.roles"
        label="Peran dalam SOP"
        hint="Selain admin. Boleh lebih dari satu; petugas lain didaftarkan nanti di Pengaturan."
        optional
        value={value.roles}
        onChange={(chosen) => set({ roles: chosen })}
        options={roles.filter((role) => role.id !== ROLES.admin && role.id !== ROLES.applicant).map((role) => ({ value: role.id, label: role.title }))}
      />
    </>
  )
}
