import { NativeSelect } from '@mantine/core'
import { useFieldProps, WithNotes, type FieldProps } from './field.tsx'

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
}

interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly value: Value | ''
  readonly onChange: (value: Value) => void
  readonly options: readonly Option<Value>[]
  /** First line while nothing is chosen. */
  readonly empty?: string
}

/** One of a short list: the system's own list box, fastest by keyboard. */
export function SelectField<Value extends string>({ value, onChange, options, empty = 'Pilih…', ...field }: SelectFieldProps<Value>) {
  const props = useFieldProps(field)
  return (
    <WithNotes warning={field.warning} info={field.info}>
      <NativeSelect
        {...props}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value)
          if (chosen !== undefined) onChange(chosen.value)
        }}
      >
        {value === '' ? <option value="">{empty}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </NativeSelect>
    </WithNotes>
  )
}
