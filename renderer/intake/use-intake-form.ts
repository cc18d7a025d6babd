import { useCallback, useMemo } from 'react'
import type { FieldMessage } from '#domain/refusal.ts'
import { useCall } from '../host/use-call.ts'
import { useToday } from '../ui/form/today.ts'
import { checkIntake } from './check-intake.ts'
import type { IntakeContext } from './intake-context.ts'
import type { IntakeForm, TypedApplicant, TypedPermit } from './intake-form.ts'
import { useIntake, useIntakeDesk } from './intake-store.ts'

/** The form as it stands, what it is read against, and what is wrong so far. */
export function useIntakeForm() {
  const desk = useIntakeDesk()
  const { content, attempt, left, refusal, tries } = useIntake()
  const { form } = content
  const services = useCall('intake.services', {}).value ?? []
  const service = services.find((one) => one.id === form.service) ?? (services.length === 1 ? (services[0] ?? null) : null)
  const today = useToday()
  const context: IntakeContext = useMemo(() => ({ service, today }), [service, today])
  const messages = useMemo(() => checkIntake(form, attempt ?? 'to-check', context).messages, [form, attempt, context])
  const serviceName = service?.name ?? ''
  const change = useCallback((next: (form: IntakeForm) => IntakeForm): void => desk.change(next, serviceName), [desk, serviceName])
  const problemAt = (path: string): string => (left.includes(path) ? (messages.find((message) => message.path === path)?.message ?? '') : '')
  return {
    form,
    services,
    context,
    refusal,
    tries,
    /** Everything in the way, once saving was tried; the summary shows it. */
    problems: attempt === null ? NONE : messages,
    /** All that `at` says, as one text. */
    told: JSON.stringify(left.map((path) => [path, problemAt(path)])),
    change,
    changeApplicant: (part: Partial<TypedApplicant>) => change((before) => ({ ...before, applicant: { ...before.applicant, ...part } })),
    changePermit: (part: Partial<TypedPermit>) => change((before) => ({ ...before, permit: { ...before.permit, ...part } })),
    /** What a field that was left once has against it, before anything is sent. */
    at: (path: string) => ({
      path,
      problem: problemAt(path),
      onBlur: () => desk.leaveField(path),
    }),
  }
}

export type IntakeFields = ReturnType<typeof useIntakeForm>

const NONE: readonly FieldMessage[] = []
