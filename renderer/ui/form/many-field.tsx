import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import type { Option } from './select-field.tsx'
import { useFieldProps, WithNotes, type FieldProps } from './field.tsx'

interface ManyFieldProps extends FieldProps {
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  readonly options: readonly Option<string>[]
  readonly nothing?: string
}

/** Several of a long list, each found by typing a part of its name; Backspace takes the last away. */
export function ManyField({ value, onChange, options, nothing = 'Tidak ada yang cocok', ...field }: ManyFieldProps) {
  const props = useFieldProps(field)
  // Shut after each choice, so that Enter in the empty box goes on and Escape leaves the window.
  const [open, setOpen] = useState(false)
  return (
    <WithNotes warning={field.warning} info={field.info}>
      <MultiSelect
        {...props}
        value={[...value]}
        onChange={(chosen) => {
          setOpen(false)
          onChange(chosen)
        }}
        dropdownOpened={open}
        onDropdownOpen={() => setOpen(true)}
        onDropdownClose={() => setOpen(false)}
        data={options.map((option) => ({ value: option.value, label: option.label }))}
        searchable
        openOnFocus={false}
        // Typed before the list was there: its first match is chosen when it comes.
        selectFirstOptionOnChange={options.length > 0}
        clearSearchOnChange
        hidePickedOptions
        nothingFoundMessage={nothing}
        withScrollArea={false}
        styles={{ options: { maxHeight: '14rem', overflowY: 'auto' } }}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
    </WithNotes>
  )
}
