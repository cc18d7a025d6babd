import { create } from 'zustand'
import type { ActForm } from './act-form.ts'

interface TypedActs {
  readonly forms: Readonly<Record<string, ActForm>>
}

/** What was typed for acts not done yet: closing a window, leaving the page or a refusal loses none of it. */
const useTypedActs = create<TypedActs>(() => ({ forms: {} }))

/** An act half typed belongs to its officer, dossier and outcome. */
export const actKey = (officer: string, dossier: string, outcome: string): string => `${officer} ${dossier} ${outcome}`

export const useTypedAct = (key: string): ActForm | undefined => useTypedActs((state) => state.forms[key])

export const keepAct = (key: string, form: ActForm): void => useTypedActs.setState(({ forms }) => ({ forms: { ...forms, [key]: form } }))

export const forgetAct = (key: string): void => useTypedActs.setState(({ forms }) => ({ forms: Object.fromEntries(Object.entries(forms).filter(([other]) => other !== key)) }))
