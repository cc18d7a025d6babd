import { createContext, useContext } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'

interface FormScope {
  /** Keeps the ids of two forms on one page apart. */
  readonly prefix: string
  readonly messages: readonly FieldMessage[]
}

export const FormContext = createContext<FormScope>({ prefix: 'f', messages: [] })

/** The DOM id of the field at a dotted path; the error summary links to it. */
export const fieldId = (prefix: string, path: string): string => `${prefix}-${path.replaceAll('.', '-')}`

/** A field's id and the message that stands at it, if any. */
export function useFieldMessage(path: string): { readonly id: string; readonly message: string } {
  const { prefix, messages } = useContext(FormContext)
  return { id: fieldId(prefix, path), message: messages.find((message) => message.path === path)?.message ?? '' }
}
