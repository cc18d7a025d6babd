import { useId, type KeyboardEvent, type ReactNode } from 'react'
import type { FieldMessage, Refusal } from '#domain/refusal.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FormContext } from './form-context.ts'
import { nextField } from './next-field.ts'
import classes from './form.module.css'

interface FormProps {
  /** Its accessible name. */
  readonly label: string
  readonly onSubmit: () => void
  /** What the counter refused; its message is the summary's title. */
  readonly refusal?: Refusal | null
  /** What the form itself found before asking; wins over `refusal`. */
  readonly problems?: readonly FieldMessage[]
  readonly problemTitle?: string
  /** In the legend beside Ctrl+Enter: "Simpan". */
  readonly submitLabel?: string
  readonly group?: string
  /** What Enter does in a single-line field. */
  readonly enter?: 'next' | 'submit'
  readonly children: ReactNode
}

const NONE: readonly FieldMessage[] = []

/** A form: Enter goes to the next field, Ctrl+Enter saves, messages stand on top and at the fields in the same words, nothing typed is cleared. */
export function Form({ label, onSubmit, refusal = null, problems = NONE, problemTitle = 'Ada yang perlu diperbaiki', submitLabel = 'Simpan', group = label, enter = 'next', children }: FormProps) {
  const prefix = useId()
  useShortcut({ key: 'Ctrl+Enter', label: submitLabel, group, run: onSubmit })
  const refused = problems.length > 0 ? { message: problemTitle, fields: problems } : refusal
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.defaultPrevented || !isSingleLine(event.target)) return
    event.preventDefault()
    if (enter === 'submit') onSubmit()
    else nextField(event.currentTarget, event.target)?.focus()
  }
  return (
    <FormContext value={{ prefix, messages: refused?.fields ?? NONE }}>
      <form
        className={classes.form}
        aria-label={label}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {refused === null ? null : <ErrorSummary title={refused.message} messages={refused.fields} />}
        {children}
      </form>
    </FormContext>
  )
}

const isSingleLine = (target: EventTarget): target is HTMLElement =>
  (target instanceof HTMLInputElement && !['button', 'submit', 'file'].includes(target.type)) || target instanceof HTMLSelectElement
