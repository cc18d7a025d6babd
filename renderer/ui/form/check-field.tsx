import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFieldMessage } from './form-context.ts'

interface CheckFieldProps {
  readonly path: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly disabled?: boolean
}

/** Yes or no. */
export function CheckField({ path, label, hint, value, onChange, disabled = false }: CheckFieldProps) {
  const { id, message } = useFieldMessage(path)
  return (
    <Checkbox
      id={id}
      label={label}
      checked={value}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
      {...(hint === undefined ? {} : { description: hint })}
      {...(message === '' ? {} : { error: message })}
    />
  )
}
