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
}

function focusField(id: string): void {
  const field = document.getElementById(id)
  if (field === null) return
  field.scrollIntoView({ block: 'center' })
  const target = field.matches('input, select, textarea, button') ? field : (field.querySelector<HTMLElement>('input:checked, input, select, textarea, button') ?? field)
  target.focus()
}

/** Stands on top of a form that was refused; takes the focus whenever there is something new to say. */
export function ErrorSummary({ title, messages }: ErrorSummaryProps) {
  const { prefix } = useContext(FormContext)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [title, messages])
  return (
    <div ref={box} tabIndex={-1} role="alert" className={classes.summary} data-error-summary>
      <h2>
        <IconAlertTriangle aria-hidden="true" size="1.25rem" />
        {title}
      </h2>
      {messages.length === 0 ? null : (
        <ul>
          {messages.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <a
                href={`#${fieldId(prefix, path)}`}
                onClick={(event) => {
                  event.preventDefault()
                  focusField(fieldId(prefix, path))
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
