import { v7 } from 'uuid'
import { createStore, useStore } from 'zustand'
import type { Refusal } from '#domain/refusal.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { call } from '../host/call.ts'
import { showFault } from '../host/fault.ts'
import { useReader } from '../host/reader.ts'
import { checkIntake, type Verdict } from './check-intake.ts'
import { writeDraft, type DraftContent } from './draft-content.ts'
import { draftSaver } from './draft-saver.ts'
import { draftTitle } from './draft-title.ts'
import type { IntakeContext } from './intake-context.ts'
import { EMPTY_INTAKE, type IntakeForm } from './intake-form.ts'
import { changed, changedPath, NOTHING_DONE, redone, type Step, undone, type UndoStack } from './undo-stack.ts'

export type ReceivedDossier = CallOutput<'intake.receive'> & { readonly verdict: Verdict; readonly serviceName: string }

export interface IntakeState {
  /** The draft's id, which is the dossier's to be. */
  readonly draft: string
  readonly content: DraftContent
  /** False until the first key: an untouched form is no draft. */
  readonly touched: boolean
  readonly undo: UndoStack
  /** The draft thrown away last, which can still be brought back. */
  readonly discarded: DiscardedDraft | null
  /** When the draft was last on the disk; null = not yet. */
  readonly savedAt: string | null
  /** Why the draft could not be kept; "" = nothing is wrong. */
  readonly keepProblem: string
  /** What was typed last is not on the disk yet, since it could not be kept. */
  readonly waits: boolean
  /** Fields that were left once: their messages are shown. */
  readonly left: readonly string[]
  /** The last way of saving that was tried; its messages are shown all. `tries` counts, so that the summary takes the focus each time. */
  readonly attempt: Verdict | null
  readonly tries: number
  readonly sending: Verdict | null
  readonly refusal: Refusal | null
  readonly received: ReceivedDossier | null
}

export interface DiscardedDraft {
  readonly id: string
  /** When it was last on the disk: saved later, by another window, it is no longer thrown away. */
  readonly savedAt: string | null
  readonly title: string
  readonly content: DraftContent
}

const blank = (service: string): Omit<IntakeState, 'tries' | 'discarded'> => ({
  draft: v7(),
  content: { command: v7(), form: { ...EMPTY_INTAKE, service } },
  touched: false,
  undo: NOTHING_DONE,
  savedAt: null,
  keepProblem: '',
  waits: false,
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
  readonly state = createStore<IntakeState>(() => ({ ...blank(''), tries: 0, discarded: null }))
  readonly #saver = draftSaver({
    save: async (draft) => {
      const kept = await call('draft.save', draft)
      if (kept.ok) return kept.value.savedAt
      const received = kept.refusal.code === 'moved-meanwhile'
      if (received || kept.refusal.code === 'too-large') this.#set({ keepProblem: kept.refusal.message })
      if (kept.refusal.code === 'disk') this.#set({ keepProblem: `${kept.refusal.message} Draf ini belum tersimpan; jangan tutup Loket dulu.` })
      return received ? NOTHING_TO_KEEP : null
    },
    saved: (savedAt) => this.#set({ waits: false, ...(savedAt === NOTHING_TO_KEEP ? {} : { savedAt, keepProblem: '' }) }),
    failed: () => this.#set({ waits: true, keepProblem: this.state.getState().keepProblem || 'Draf belum tersimpan; dicoba lagi. Jangan tutup Loket dulu.' }),
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
    const { content, sending, undo } = this.state.getState()
    if (sending !== null) return
    const form = change(content.form)
    this.#show(form, changed(undo, content.form, form, Date.now()), serviceName)
  }

  /** Takes the last change back; the path of the field that changed, "" where there is not just one. */
  undo(serviceName: string): string {
    return this.#step(undone, serviceName)
  }

  /** And forward again. */
  redo(serviceName: string): string {
    return this.#step(redone, serviceName)
  }

  /** Throws the open draft away; it can be brought back until the next one is. */
  async discard(serviceName: string): Promise<void> {
    const { draft, sending } = this.state.getState()
    if (sending !== null) return
    await this.#saver.flush()
    if (!(await this.#asked(call('draft.discard', { id: draft })))) return
    this.#saver.drop()
    const { content, savedAt } = this.state.getState()
    this.#set({ ...blank(content.form.service), discarded: { id: draft, savedAt, title: draftTitle(content.form, serviceName), content } })
  }

  /** The draft thrown away last is there again: on screen where nothing else was begun meanwhile, else in the list. True if on screen. */
  async bringBack(): Promise<boolean> {
    const { discarded, touched } = this.state.getState()
    if (discarded === null) return false
    const { id, title, content } = discarded
    if (!(await this.#asked(call('draft.save', { id, title, content: writeDraft(content) })))) return false
    this.#set(touched ? { discarded: null } : { ...blank(''), draft: id, content, touched: true, discarded: null })
    return !touched
  }

  #step(step: (stack: UndoStack, now: IntakeForm) => Step | null, serviceName: string): string {
    const { content, sending, undo } = this.state.getState()
    const done = sending === null ? step(undo, content.form) : null
    if (done === null) return ''
    this.#show(done.form, done.stack, serviceName)
    return changedPath(content.form, done.form)
  }

  #show(form: IntakeForm, undo: UndoStack, serviceName: string): void {
    const { draft, content } = this.state.getState()
    const shown = { ...content, form }
    this.#set({ content: shown, touched: true, undo })
    this.#saver.changed(draft, draftTitle(form, serviceName), shown)
  }

  /** Whether the counter did it; why not is said in the fault's or the draft's own place. */
  async #asked(answer: Promise<{ readonly ok: boolean }>): Promise<boolean> {
    try {
      return (await answer).ok
    } catch (fault) {
      showFault(fault)
      return false
    }
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
    this.#set({ received, discarded: null })
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
