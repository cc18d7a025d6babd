import type { CallOutput } from '#protocol/calls.ts'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { TickList } from '../../ui/form/tick-list.tsx'
import type { OfficerInput } from './officer-text.ts'

type Held = OfficerInput['roles']

interface RoleFieldsProps {
  readonly value: Held
  readonly onChange: (value: Held) => void
  readonly roles: CallOutput<'officer.list'>['roles']
}

/** Roles as ticks, and for each the title under which the officer signs in it. */
export function RoleFields({ value, onChange, roles }: RoleFieldsProps) {
  const choose = (chosen: readonly string[]): void =>
    onChange(roles.filter((role) => chosen.includes(role.id)).map((role) => value.find((held) => held.role === role.id) ?? { role: role.id, title: '' }))
  return (
    <>
      <TickList path="officer.roles" label="Peran" hint="Boleh lebih dari satu." optional value={value.map((held) => held.role)} onChange={choose} options={roles.map((role) => ({ value: role.id, label: role.title }))} />
      {value.length === 0 ? null : (
        <FieldRow least="18rem">
          {value.map((held, index) => (
            <TextField
              key={held.role}
              path={`officer.roles.${index}.title`}
              label={`Jabatan sebagai ${roles.find((role) => role.id === held.role)?.title ?? held.role}`}
              optional
              value={held.title}
              onChange={(title) => onChange(value.map((other) => (other.role === held.role ? { ...other, title } : other)))}
            />
          ))}
        </FieldRow>
      )}
    </>
  )
}
