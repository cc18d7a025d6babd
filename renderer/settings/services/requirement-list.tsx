import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { RequirementFields } from './requirement-fields.tsx'
import classes from './requirement-list.module.css'
import { requirementSummary } from './requirement-words.ts'
import { newRequirement, type RequirementText } from './service-text.ts'

interface RequirementListProps {
  readonly value: readonly RequirementText[]
  readonly onChange: (value: readonly RequirementText[]) => void
}

/** The requirement list in the order of the receipt; one line at a time is open for editing. */
export function RequirementList({ value, onChange }: RequirementListProps) {
  const [open, setOpen] = useState('')
  const put = (changed: RequirementText): void => onChange(value.map((other) => (other.id === changed.id ? changed : other)))
  const move = (index: number, to: number): void => onChange(value.toSpliced(index, 1).toSpliced(to, 0, ...value.slice(index, index + 1)))
  const add = (): void => {
    const fresh = newRequirement(value)
    onChange([...value, fresh])
    setOpen(fresh.id)
  }
  return (
    <fieldset className={classes.list}>
      <legend>Persyaratan ({value.length})</legend>
      <ol>
        {value.map((requirement, index) => (
          <li key={requirement.id}>
            <div className={classes.row}>
              <span className={classes.name}>
                {index + 1}. {requirement.name === '' ? 'Persyaratan baru' : requirement.name}
                <small>{requirementSummary(requirement)}</small>
              </span>
              <IconButton label={`Ubah ${requirement.name}`} icon={<IconPencil size="1.125rem" />} onClick={() => setOpen(open === requirement.id ? '' : requirement.id)} />
              <IconButton label={`Naikkan ${requirement.name}`} icon={<IconArrowUp size="1.125rem" />} disabled={index === 0} onClick={() => move(index, index - 1)} />
              <IconButton label={`Turunkan ${requirement.name}`} icon={<IconArrowDown size="1.125rem" />} disabled={index === value.length - 1} onClick={() => move(index, index + 1)} />
              <IconButton label={`Hapus ${requirement.name}`} icon={<IconTrash size="1.125rem" />} onClick={() => onChange(value.filter((other) => other.id !== requirement.id))} />
            </div>
            {open === requirement.id ? <RequirementFields index={index} value={requirement} onChange={put} /> : null}
          </li>
        ))}
      </ol>
      <Button variant="default" leftSection={<IconPlus aria-hidden="true" size="1.125rem" />} onClick={add}>
        Tambah persyaratan
      </Button>
    </fieldset>
  )
}
