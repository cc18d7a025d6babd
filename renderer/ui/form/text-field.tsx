import { TextInput } from '@mantine/core'
import { useFieldProps, WithNotes, type FieldProps } from './field.tsx'

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Which on-screen keyboard and what the browser may suggest; numbers stay text. */
  readonly kind?: 'text' | 'digits' | 'email' | 'phone'
  readonly maxLength?: number
  /** Width in characters where a full-width box would mislead (NIK, year). */
  readonly characters?: number
}

const MODES = { text: 'text', digits: 'numeric', email: 'email', phone: 'tel' } as const

/** One line of text. */
export function TextField({ value, onChange, kind = 'text', maxLength, characters, ...field }: TextFieldProps) {
  const props = useFieldProps(field)
  return (
    <WithNotes warning={field.warning} info={field.info}>
      <TextInput
        {...props}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        inputMode={MODES[kind]}
        autoComplete="off"
        spellCheck={false}
        {...(maxLength === undefined ? {} : { maxLength })}
        {...(characters === undefined ? {} : { styles: { wrapper: { maxWidth: `calc(${characters}ch + 2.5rem)` } } })}
      />
    </WithNotes>
  )
}
