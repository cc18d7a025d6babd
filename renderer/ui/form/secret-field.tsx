import { PasswordInput } from '@mantine/core'
import { useFieldProps, type FieldProps } from './field.tsx'

interface SecretFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly fresh?: boolean
}

/** PIN or password: may be pasted and shown, is never trimmed. */
export function SecretField({ value, onChange, fresh = false, ...field }: SecretFieldProps) {
  const props = useFieldProps(field)
  return (
    <PasswordInput
      {...props}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      visibilityToggleButtonProps={{ 'aria-label': 'Tampilkan atau sembunyikan isian', tabIndex: -1 }}
    />
  )
}
