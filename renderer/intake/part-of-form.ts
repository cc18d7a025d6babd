import { type FunctionComponent, memo } from 'react'
import type { IntakeForm } from './intake-form.ts'
import type { IntakeFields } from './use-intake-form.ts'

/** What a part of the form gets: of the form only what it names. */
export type PartFields<Name extends keyof IntakeForm> = Omit<IntakeFields, 'form'> & { readonly form: Pick<IntakeForm, Name> }

/** A part of the form that is drawn anew only where what it shows has changed: a key in the name leaves the other forty fields alone. */
export const partOfForm = <Name extends keyof IntakeForm>(Part: FunctionComponent<PartFields<Name>>, shows: readonly Name[]) =>
  memo(Part, (before, after) => shows.every((name) => before.form[name] === after.form[name]) && BESIDE.every((name) => before[name] === after[name]))

/** What every part reads beside the form. What stands at the fields is told as one text. */
const BESIDE = ['context', 'services', 'change', 'told'] as const
