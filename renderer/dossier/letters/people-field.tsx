import type { Examiner } from '#domain/dossier/letter-content.ts'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { RowsField } from '../../ui/form/rows-field.tsx'
import { SuggestField } from '../../ui/form/suggest-field.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { NOBODY } from './letter-form.ts'
import { useColleagues } from './use-colleagues.ts'

interface PeopleFieldProps {
  readonly path: 'members' | 'examiners'
  readonly label: string
  readonly row: string
  readonly people: readonly Examiner[]
  readonly onChange: (people: readonly Examiner[]) => void
}

/** Members of the technical team: officers by a part of their name, anyone of another agency by typing. */
export function PeopleField({ path, label, row, people, onChange }: PeopleFieldProps) {
  const { everyone } = useColleagues()
  return (
    <RowsField path={path} label={label} row={row} rows={people} empty={NOBODY} onChange={onChange}>
      {(person, index, change) => (
        <FieldRow least="12rem">
          <SuggestField
            path={`${path}.${index}.name`}
            label={`Nama ${row} ${index + 1}`}
            maxLength={160}
            suggestions={everyone.map(({ name }) => name)}
            value={person.name}
            onChange={(name) => change({ ...person, name })}
            onChoose={(name) => change(everyone.find((one) => one.name === name) ?? { ...person, name })}
          />
          <TextField path={`${path}.${index}.title`} label="Jabatan" optional maxLength={160} value={person.title} onChange={(title) => change({ ...person, title })} />
          <TextField path={`${path}.${index}.nip`} label="NIP" optional kind="digits" characters={20} maxLength={24} value={person.nip} onChange={(nip) => change({ ...person, nip })} />
        </FieldRow>
      )}
    </RowsField>
  )
}
