import { Group, Radio, Stack } from '@mantine/core'
import type { Option } from './select-field.tsx'
import { firstFocus, useFieldProps, WithNotes, type FieldProps } from './field.tsx'

interface Choice<Value extends string> extends Option<Value> {
  readonly hint?: string
}

interface ChoiceFieldProps<Value extends string> extends FieldProps {
  readonly value: Value | ''
  readonly onChange: (value: Value) => void
  readonly options: readonly Choice<Value>[]
  readonly direction?: 'row' | 'column'
}

/** One of a few, all visible; arrow keys move the choice. */
export function ChoiceField<Value extends string>({ value, onChange, options, direction = 'row', ...field }: ChoiceFieldProps<Value>) {
  const { disabled, 'aria-required': _required, 'aria-invalid': _invalid, ...props } = useFieldProps(field)
  const Direction = direction === 'row' ? Group : Stack
  return (
    <WithNotes warning={field.warning} info={field.info}>
      <Radio.Group
        {...props}
        name={props.id}
        value={value}
        onChange={(chosen) => {
          const found = options.find((option) => option.value === chosen)
          if (found !== undefined) onChange(found.value)
        }}
      >
        <Direction gap={direction === 'row' ? 'lg' : 'xs'} mt="0.375rem">
          {options.map((option, index) => (
            <Radio
              key={option.value}
              value={option.value}
              label={option.label}
              disabled={disabled}
              {...firstFocus(index, field)}
              {...(option.hint === undefined ? {} : { description: option.hint })}
            />
          ))}
        </Direction>
      </Radio.Group>
    </WithNotes>
  )
}
