import { Select } from '@mantine/core'
import type { Option } from './select-field.tsx'
import { useFieldProps, WithNotes, type FieldProps } from './field.tsx'

interface SearchFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly Option<string>[]
  readonly nothing?: string
}

/** One of a long list, found by typing a part of its name. */
export function SearchField({ value, onChange, options, nothing = 'Tidak ada yang cocok', ...field }: SearchFieldProps) {
  const props = useFieldProps(field)
  return (
    <WithNotes warning={field.warning} info={field.info}>
      <Select
        {...props}
        value={value === '' ? null : value}
        onChange={(chosen) => onChange(chosen ?? '')}
        data={options.map((option) => ({ value: option.value, label: option.label }))}
        searchable
        openOnFocus={false}
        // Typed before the list was there: its first match is chosen when it comes.
        selectFirstOptionOnChange={options.length > 0}
        selectFirstOptionOnDropdownOpen
        autoSelectOnBlur
        allowDeselect={false}
        nothingFoundMessage={nothing}
        withScrollArea={false}
        styles={{ options: { maxHeight: '20rem', overflowY: 'auto' } }}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
    </WithNotes>
  )
}
