import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFieldMessage } from './form-context.ts'
import classes from './field.module.css'

/** What every field has in common. */
export interface FieldProps {
  /** Dotted path, as refusals name it: `applicant.nik`. */
  readonly path: string
  readonly label: string
  readonly hint?: ReactNode
  /** Marked "(opsional)"; all others carry the asterisk staff know. */
  readonly optional?: boolean
  /** Always has a value, so neither mark is needed. */
  readonly unmarked?: boolean
  /** Does not block; shown under the field. */
  readonly warning?: string
  /** Read back from what was typed: a long date, what a NIK says. */
  readonly info?: string
  /** Found on leaving the field, before anything was sent. */
  readonly problem?: string
  readonly disabled?: boolean
  /** Takes the focus when the page or dialog opens. */
  readonly startHere?: boolean
  readonly onBlur?: () => void
}

/** For React and for Mantine's focus trap, which comes a moment later and would lose the first key. */
export const FOCUSED = { 'data-autofocus': true, autoFocus: true } as const

/** A field's Mantine properties: id, label, hint, message. */
export function useFieldProps({ path, label, hint, optional = false, unmarked = false, problem = '', disabled = false, startHere = false, onBlur }: FieldProps) {
  const { id, message } = useFieldMessage(path)
  // What is wrong with what stands there now says more than what was refused before.
  const error = problem === '' ? message : problem
  return {
    id,
    label: unmarked ? label : <FieldLabel label={label} optional={optional} />,
    'aria-required': !optional,
    'aria-invalid': error !== '',
    disabled,
    ...(hint === undefined ? {} : { description: hint }),
    ...(error === '' ? {} : { error }),
    ...(startHere ? FOCUSED : {}),
    ...(onBlur === undefined ? {} : { onBlur }),
  }
}

/** Of a group of ticks or radio buttons, the first takes the focus. */
export const firstFocus = (index: number, { startHere = false }: FieldProps) => (startHere && index === 0 ? FOCUSED : {})

export function FieldLabel({ label, optional }: { readonly label: string; readonly optional: boolean }) {
  return (
    <>
      {label}{' '}
      {optional ? (
        <span className={classes.optional}>(opsional)</span>
      ) : (
        <span className={classes.star} aria-hidden="true">
          *
        </span>
      )}
    </>
  )
}

/** Warning and read-back below a field; the field itself is `children`. */
export function WithNotes({ warning = '', info = '', children }: { readonly warning?: string | undefined; readonly info?: string | undefined; readonly children: ReactNode }) {
  return (
    <div className={classes.field}>
      {children}
      <div aria-live="polite">
        {warning === '' ? null : (
          <p className={classes.warning}>
            <IconAlertTriangle aria-hidden="true" size="1rem" /> {warning}
          </p>
        )}
        {info === '' ? null : (
          <p className={classes.info}>
            <IconInfoCircle aria-hidden="true" size="1rem" /> {info}
          </p>
        )}
      </div>
    </div>
  )
}
