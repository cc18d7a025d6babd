import type { CallOutput } from '#protocol/calls.ts'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { NipField } from '../nip-field.tsx'
import type { OfficerInput } from './officer-text.ts'
import { RoleFields } from './role-fields.tsx'

interface OfficerFieldsProps {
  readonly officer: OfficerInput
  readonly roles: CallOutput<'officer.list'>['roles']
  readonly onChange: (change: Partial<OfficerInput>) => void
}

/** Who the officer is, and in which roles. */
export function OfficerFields({ officer, roles, onChange }: OfficerFieldsProps) {
  return (
    <>
      <FieldRow>
        <TextField path="officer.name" label="Nama" hint="Dengan gelar" value={officer.name} onChange={(name) => onChange({ name })} startHere />
        <TextField path="officer.desk" label="Meja" optional hint="Misalnya Loket pendaftaran" value={officer.desk} onChange={(desk) => onChange({ desk })} />
      </FieldRow>
      <FieldRow>
        <NipField path="officer.nip" value={officer.nip} onChange={(nip) => onChange({ nip })} />
        <TextField path="officer.rank" label="Pangkat" optional hint="Misalnya Penata Muda" value={officer.rank} onChange={(rank) => onChange({ rank })} />
      </FieldRow>
      <RoleFields value={officer.roles} onChange={(held) => onChange({ roles: held })} roles={roles} />
    </>
  )
}
