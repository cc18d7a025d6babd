import { v7 } from 'uuid'
import { create } from 'zustand'
import type { Refusal } from '#domain/refusal.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { call } from '../host/call.ts'
import { showFault } from '../host/fault.ts'
import { checkIntake, type Verdict } from './check-intake.ts'
import type { DraftContent } from './draft-content.ts'
import { draftSaver } from './draft-saver.ts'
import { draftTitle } from './draft-title.ts'
import type { IntakeContext } from './intake-context.ts'
import { EMPTY_INTAKE, type IntakeForm } from './intake-form.ts'

export type ReceivedDossier = CallOutput<'intake.receive'> & { readonly verdict: Verdict; readonly serviceName: string }

interface IntakeState {
  /** The draft's id, which is the dossier's to be. */
  readonly draft: string
  readonly content: DraftContent
  /** False until the first key: an untouched form is no draft. */
  readonly touched: boolean
  /** When the draft was last on the disk; null = not yet. */
  readonly savedAt: string | null
  readonly keepFailed: boolean
  /** Fields that were left once: their messages are shown. */
  readonly left: readonly string[]
  /** The last way of saving that was tried; its messages are shown all. `tries` counts, so that the summary takes the focus each time. */
  readonly attempt: Verdict | null
  readonly tries: number
  readonly sending: Verdict | null
  readonly refusal: Refusal | null
  readonly received: ReceivedDossier | null
}

const blank = (service: string): Omit<IntakeState, 'tries'> => ({
  draft: v7(),
  content: { command: v7(), form: { ...EMPTY_INTAKE, service } },
  touched: false,
  savedAt: null,
  keepFailed: false,
  left: [],
  attempt: null,
  sending: null,
  refusal: null,
  received: null,
})

/** The dossier being taken in at this counter. Outlives the screen: who comes back finds the form as it was left. */
export const useIntake = create<IntakeState>(() => ({ ...blank(''), tries: 0 }))

const saver = draftSaver({
  async save(draft) {
    const kept = await call('draft.save', draft)
    return kept.ok ? kept.value.savedAt : null
  },
  saved: (savedAt) => useIntake.setState({ savedAt, keepFailed: false }),
  failed: () => useIntake.setState({ keepFailed: true }),
  timer: { start: (run, milliseconds) => window.setTimeout(run, milliseconds), stop: (handle) => window.clearTimeout(Number(handle)) },
})

/** A fresh form; what was typed before stays in its draft. If it cannot be kept just now, the form stays as it is and says so. */
export async function startIntake(service: string): Promise<void> {
  if (await saver.flush()) useIntake.setState(blank(service))
}

/** What was received has been read, whoever left it for another screen finds a fresh form; one received while away stays to be read. */
export const leaveReceived = (received: ReceivedDossier): void => useIntake.setState((state) => (state.received === received ? blank(state.content.form.service) : {}))

/** Goes on with a draft, exactly as it was typed. */
export async function resumeIntake(draft: string, content: DraftContent, savedAt: string): Promise<void> {
  if (useIntake.getState().draft === draft) return
  if (await saver.flush()) useIntake.setState({ ...blank(''), draft, content, savedAt, touched: true })
}

/** Every change of the form goes through here, and from here to the disk. */
export function changeIntake(change: (form: IntakeForm) => IntakeForm, serviceName: string): void {
  const { draft, content, sending } = useIntake.getState()
  if (sending !== null) return
  const changed = { ...content, form: change(content.form) }
  useIntake.setState({ content: changed, touched: true })
  saver.changed(draft, draftTitle(changed.form, serviceName), changed)
}

export const leaveField = (path: string): void => useIntake.setState(({ left }) => (left.includes(path) ? {} : { left: [...left, path] }))

function done(received: ReceivedDossier): void {
  saver.drop()
  useIntake.setState({ received })
}

/** Tries to take the dossier in. A second press while the first is under way, or after it was done, does nothing. */
export async function receiveIntake(verdict: Verdict, context: IntakeContext): Promise<void> {
  const { content, draft, sending, received, tries } = useIntake.getState()
  if (sending !== null || received !== null) return
  const { input } = checkIntake(content.form, verdict, context)
  useIntake.setState({ attempt: verdict, tries: tries + 1, refusal: null })
  if (input === null) return
  useIntake.setState({ sending: verdict })
  try {
    await saver.flush()
    const answer = await call('intake.receive', { ...input, dossier: draft, draft }, content.command)
    if (answer.ok) done({ ...answer.value, verdict, serviceName: context.service?.name ?? '' })
    else useIntake.setState({ refusal: answer.refusal, content: { ...content, command: v7() }, tries: tries + 2 })
  } catch (fault) {
    showFault(fault)
  } finally {
    useIntake.setState({ sending: null })
  }
}
