import type { IntakeForm } from './intake-form.ts'

/** Forms as they stood before each change, the newest last; and after going back, those gone back from. */
export interface UndoStack {
  readonly past: readonly IntakeForm[]
  readonly future: readonly IntakeForm[]
  /** The field being typed in and when its last key came: further keys are the same change. */
  readonly typing: { readonly path: string; readonly at: number } | null
}

export const NOTHING_DONE: UndoStack = { past: [], future: [], typing: null }

/** Typing after so long a pause is a change of its own: milliseconds. */
export const TYPING_PAUSE = 1000
const AT_MOST = 100

/** A change of the form at a moment (milliseconds of any one clock). Keys typed into one field without a pause are one change. */
export function changed(stack: UndoStack, before: IntakeForm, after: IntakeForm, at: number): UndoStack {
  const path = typedPath(before, after)
  const goesOn = path !== '' && stack.typing?.path === path && at - stack.typing.at < TYPING_PAUSE
  return { past: goesOn ? stack.past : [...stack.past, before].slice(-AT_MOST), future: [], typing: path === '' ? null : { path, at } }
}

export interface Step {
  readonly stack: UndoStack
  readonly form: IntakeForm
}

/** One change back; null where there is none. */
export function undone(stack: UndoStack, now: IntakeForm): Step | null {
  const form = stack.past.at(-1)
  return form === undefined ? null : { form, stack: { past: stack.past.slice(0, -1), future: [...stack.future, now], typing: null } }
}

/** One step forward again; null where none was taken back. */
export function redone(stack: UndoStack, now: IntakeForm): Step | null {
  const form = stack.future.at(-1)
  return form === undefined ? null : { form, stack: { past: [...stack.past, now], future: stack.future.slice(0, -1), typing: null } }
}

/** The one field that differs, as the form names it; "" where several do, or none. */
export function changedPath(before: IntakeForm, after: IntakeForm): string {
  const paths = [...differing('', before, after), ...differing('applicant.', before.applicant, after.applicant), ...differing('permitData.', before.permit, after.permit)]
  const [path = ''] = paths
  return paths.length === 1 ? path : ''
}

/** The same, and it holds text one types. */
function typedPath(before: IntakeForm, after: IntakeForm): string {
  const path = changedPath(before, after)
  return ['service', 'applicationKind', 'applicant.kind', 'permitData.strLifetime', 'permitData.placeSequence', 'permitData.risk', 'stopmapColour', 'checklist', 'attachments'].includes(path) ? '' : path
}

function differing<Part extends object>(prefix: string, before: Part, after: Part): readonly string[] {
  return Object.keys(after)
    .filter((key) => key !== 'applicant' && key !== 'permit')
    .filter((key) => before[key as keyof Part] !== after[key as keyof Part])
    .map((key) => prefix + key)
}
