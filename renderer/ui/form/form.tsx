import { useEffect, useEffectEvent, useId, useMemo, useRef, useState, type ReactNode } from 'react'
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
  /** False where a refusal leaves one field to type in again: the message is read aloud, the focus goes to that field. */
  readonly summaryTakesFocus?: boolean
  readonly children: ReactNode
}

const NONE: readonly FieldMessage[] = []

/** A form: Enter goes to the next field, Ctrl+Enter saves, messages stand on top and at the fields in the same words, nothing typed is cleared. */
export function Form({ label, onSubmit, refusal = null, problems = NONE, problemTitle = 'Ada yang perlu diperbaiki', submitLabel = 'Simpan', group = label, enter = 'next', summaryTakesFocus = true, children }: FormProps) {
  const prefix = useId()
  const [tries, setTries] = useState(0)
  const submit = (): void => {
    setTries(tries + 1)
    onSubmit()
  }
  useShortcut({ key: 'Ctrl+Enter', label: submitLabel, group, run: submit })
  const refused = problems.length > 0 ? { message: problemTitle, fields: problems } : refusal
  const messages = refused?.fields ?? NONE
  const context = useMemo(() => ({ prefix, messages }), [prefix, messages])
  const form = useEnter(enter === 'submit' ? submit : null)
  return (
    <FormContext value={context}>
      <form
        ref={form}
        className={classes.form}
        aria-label={label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {refused === null ? null : <ErrorSummary tries={tries} title={refused.message} messages={refused.fields} takesFocus={summaryTakesFocus} />}
        {children}
      </form>
    </FormContext>
  )
}

/** Enter in a single-line field: sends the form, or (null) goes to the next field. */
function useEnter(send: (() => void) | null) {
  const form = useRef<HTMLFormElement>(null)
  const onEnter = useEffectEvent((target: HTMLElement) => {
    if (send !== null) send()
    else if (form.current !== null) focusLikeTab(nextField(form.current, target))
  })
  useEffect(() => {
    // On the document, so that a field with its own use for Enter (an open list) has said so before.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.ctrlKey || event.defaultPrevented || event.isComposing) return
      if (!isSingleLine(event.target) || form.current?.contains(event.target) !== true) return
      event.preventDefault()
      onEnter(event.target)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return form
}

/** What stands in a field is marked, so that typing replaces it. */
function focusLikeTab(field: HTMLElement | null): void {
  field?.focus()
  if (field instanceof HTMLInputElement) field.select()
}

const isSingleLine = (target: EventTarget | null): target is HTMLElement =>
  (target instanceof HTMLInputElement && !['button', 'submit', 'file'].includes(target.type)) || target instanceof HTMLSelectElement
