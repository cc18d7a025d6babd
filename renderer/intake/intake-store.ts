import { v7 } from 'uuid'
import { createStore, useStore } from 'zustand'
import type { Refusal } from '#domain/refusal.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { call } from '../host/call.ts'
import { showFault } from '../host/fault.ts'
import { useReader } from '../host/reader.ts'
import { checkIntake, type Verdict } from './check-intake.ts'
import type { DraftContent } from './draft-content.ts'
import { draftSaver } from './draft-saver.ts'
import { draftTitle } from './draft-title.ts'
import type { IntakeContext } from './intake-context.ts'
import { EMPTY_INTAKE, type IntakeForm } from './intake-form.ts'

export type ReceivedDossier = CallOutput<'intake.receive'> & { readonly verdict: Verdict; readonly serviceName: string }

export interface IntakeState {
  /** The draft's id, which is the dossier's to be. */
  readonly draft: string
  readonly content: DraftContent
  /** False until the first key: an untouched form is no draft. */
  readonly touched: boolean
  /** When the draft was last on the disk; null = not yet. */
  readonly savedAt: string | null
  /** Why the draft could not be kept; "" = nothing is wrong. */
  readonly keepProblem: string
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
  keepProblem: '',
  left: [],
  attempt: null,
  sending: null,
  refusal: null,
  received: null,
})

/** Taken in at another window: there is no draft any more, and none to try again. */
const NOTHING_TO_KEEP = ''

/** The dossier an officer is taking in at this counter. Outlives the screen: who comes back finds the form as it was left, and nobody finds another's. */
export class IntakeDesk {
  readonly state = createStore<IntakeState>(() => ({ ...blank(''), tries: 0 }))
  readonly #saver = draftSaver({
    save: async (draft) => {
      const kept = await call('draft.save', draft)
      if (kept.ok) return kept.value.savedAt
      const received = kept.refusal.code === 'moved-meanwhile'
      if (received || kept.refusal.code === 'too-large') this.#set({ keepProblem: kept.refusal.message })
      return received ? NOTHING_TO_KEEP : null
    },
    saved: (savedAt) => savedAt !== NOTHING_TO_KEEP && this.#set({ savedAt, keepProblem: '' }),
    failed: () => this.#set({ keepProblem: this.state.getState().keepProblem || 'Draf belum tersimpan; dicoba lagi. Jangan tutup Loket dulu.' }),
    timer: { start: (run, milliseconds) => window.setTimeout(run, milliseconds), stop: (handle) => window.clearTimeout(Number(handle)) },
  })

  /** A fresh form; what was typed before stays in its draft. If it cannot be kept just now, the form stays as it is and says so. */
  async start(service: string): Promise<void> {
    if (await this.#saver.flush()) this.#set(blank(service))
  }

  /** What was received has been read, whoever left it for another screen finds a fresh form; one received while away stays to be read. */
  leaveReceived(received: ReceivedDossier): void {
    const { received: now, content } = this.state.getState()
    if (now === received) this.#set(blank(content.form.service))
  }

  /** Goes on with a draft, exactly as it was typed. */
  async resume(draft: string, content: DraftContent, savedAt: string): Promise<void> {
    if (this.state.getState().draft === draft) return
    if (await this.#saver.flush()) this.#set({ ...blank(''), draft, content, savedAt, touched: true })
  }

  /** Every change of the form goes through here, and from here to the disk. */
  change(change: (form: IntakeForm) => IntakeForm, serviceName: string): void {
    const { draft, content, sending } = this.state.getState()
    if (sending !== null) return
    const changed = { ...content, form: change(content.form) }
    this.#set({ content: changed, touched: true })
    this.#saver.changed(draft, draftTitle(changed.form, serviceName), changed)
  }

  leaveField(path: string): void {
    const { left } = this.state.getState()
    if (!left.includes(path)) this.#set({ left: [...left, path] })
  }

  /** Tries to take the dossier in. A second press while the first is under way, or after it was done, does nothing. */
  async receive(verdict: Verdict, context: IntakeContext): Promise<void> {
    const { content, draft, sending, received, tries } = this.state.getState()
    if (sending !== null || received !== null) return
    const { input } = checkIntake(content.form, verdict, context)
    this.#set({ attempt: verdict, tries: tries + 1, refusal: null })
    if (input === null) return
    this.#set({ sending: verdict })
    try {
      await this.#saver.flush()
      const answer = await call('intake.receive', { ...input, dossier: draft, draft }, content.command)
      if (answer.ok) this.#done({ ...answer.value, verdict, serviceName: context.service?.name ?? '' })
      else this.#set({ refusal: answer.refusal, content: { ...content, command: v7() }, tries: tries + 2 })
    } catch (fault) {
      showFault(fault)
    } finally {
      this.#set({ sending: null })
    }
  }

  #done(received: ReceivedDossier): void {
    this.#saver.drop()
    this.#set({ received })
  }

  #set(change: Partial<IntakeState>): void {
    this.state.setState(change)
  }
}

const desks = new Map<string, IntakeDesk>()

function deskOf(officer: string): IntakeDesk {
  const desk = desks.get(officer) ?? new IntakeDesk()
  desks.set(officer, desk)
  return desk
}

/** The counter of the officer at this screen. */
export const useIntakeDesk = (): IntakeDesk => deskOf(useReader())
export const useIntake = (): IntakeState => useStore(useIntakeDesk().state)
