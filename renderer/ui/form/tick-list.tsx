import { Checkbox } from '@mantine/core'
import type { Option } from './select-field.tsx'
import { firstFocus, useFieldProps, type FieldProps } from './field.tsx'
import classes from './tick-list.module.css'

interface TickListProps extends FieldProps {
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  readonly options: readonly (Option<string> & { readonly hint?: string })[]
  readonly columns?: boolean
}

/** Any number of a few. */
export function TickList({ value, onChange, options, columns = true, ...field }: TickListProps) {
  const { disabled, 'aria-required': _required, 'aria-invalid': _invalid, ...props } = useFieldProps(field)
  return (
    <Checkbox.Group {...props} value={[...value]} onChange={(chosen) => onChange(chosen)}>
      <div className={classes.list} data-columns={columns || undefined}>
        {options.map((option, index) => (
          <Checkbox key={option.value} value={option.value} label={option.label} disabled={disabled} {...firstFocus(index, field)} {...(option.hint === undefined ? {} : { description: option.hint })} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
