import { Textarea } from '@mantine/core'
import { useFieldProps, WithNotes, type FieldProps } from './field.tsx'

interface AreaFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
}

/** Several lines of text; Tab still leaves it. */
export function AreaField({ value, onChange, rows = 3, ...field }: AreaFieldProps) {
  const props = useFieldProps(field)
  return (
    <WithNotes warning={field.warning} info={field.info}>
      <Textarea {...props} value={value} onChange={(event) => onChange(event.currentTarget.value)} autosize minRows={rows} maxRows={12} autoComplete="off" />
    </WithNotes>
  )
}
