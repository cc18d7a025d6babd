import { IconAlertTriangle } from '@tabler/icons-react'
import { useContext, useEffect, useRef } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import classes from './error-summary.module.css'
import { fieldId, FormContext } from './form-context.ts'

interface ErrorSummaryProps {
  /** What happened: "Berkas belum bisa diterima." */
  readonly title: string
  /** The same words that stand at the fields; each links to its field. */
  readonly messages: readonly FieldMessage[]
  readonly takesFocus: boolean
  /** Counts the attempts: refused again with the same words, it takes the focus again. */
  readonly tries: number
}

function focusField(id: string): void {
  const field = document.getElementById(id)
  if (field === null) return
  field.scrollIntoView({ block: 'center' })
  const target = field.matches('input, select, textarea, button') ? field : (field.querySelector<HTMLElement>('input:checked, input, select, textarea, button') ?? field)
  target.focus()
}

/** Stands on top of a form that was refused; takes the focus at each attempt and whenever there is something new to say, unless told not to. */
export function ErrorSummary({ title, messages, takesFocus, tries }: ErrorSummaryProps) {
  const { prefix } = useContext(FormContext)
  // One message that says the same as the title is not said twice.
  const only = messages.length === 1 && messages[0]?.message === title ? messages[0] : undefined
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) box.current?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [title, messages, takesFocus, tries])
  return (
    <div ref={box} tabIndex={-1} role="alert" className={classes.summary} data-error-summary>
      <h2>
        <IconAlertTriangle aria-hidden="true" size="1.25rem" />
        {only === undefined ? title : <FieldLink id={fieldId(prefix, only.path)} message={only.message} />}
      </h2>
      {messages.length === 0 || only !== undefined ? null : (
        <ul>
          {messages.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <FieldLink id={fieldId(prefix, path)} message={message} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function FieldLink({ id, message }: { readonly id: string; readonly message: string }) {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault()
        focusField(id)
      }}
    >
      {message}
    </a>
  )
}
