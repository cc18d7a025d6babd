import { Autocomplete } from '@mantine/core'
import { useFieldProps, WithNotes, type FieldProps } from './field.tsx'

interface SuggestFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** One of `suggestions` was chosen, by key or click. */
  readonly onChoose?: (value: string) => void
  readonly suggestions: readonly string[]
  readonly maxLength?: number
  /** `suggestions` were looked up for what stands there: all are shown, though they may not begin or contain it. */
  readonly lookedUp?: boolean
}

/** One line of text that may be one of a list: what is typed finds it, and anything else may be typed. */
export function SuggestField({ value, onChange, onChoose, suggestions, maxLength, lookedUp = false, ...field }: SuggestFieldProps) {
  const props = useFieldProps(field)
  return (
    <WithNotes warning={field.warning} info={field.info}>
      <Autocomplete
        {...props}
        value={value}
        onChange={onChange}
        data={[...suggestions]}
        {...(lookedUp ? { filter: ({ options }) => options } : {})}
        openOnFocus={false}
        autoComplete="off"
        spellCheck={false}
        withScrollArea={false}
        styles={{ options: { maxHeight: '14rem', overflowY: 'auto' } }}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...(onChoose === undefined ? {} : { onOptionSubmit: onChoose })}
        {...(maxLength === undefined ? {} : { maxLength })}
      />
    </WithNotes>
  )
}
