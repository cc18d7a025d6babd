import { create } from 'zustand'
import { useReader } from '../host/reader.ts'

const useStore = create<{ readonly kept: Readonly<Record<string, unknown>> }>(() => ({ kept: {} }))

export interface Unsaved<Value> {
  readonly value: Value
  /** Something was typed that is not saved. */
  readonly changed: boolean
  readonly set: (value: Value) => void
  /** Saved, or given up: back to what the counter says. */
  readonly forget: () => void
}

/** What is typed in a form, kept for this officer while other screens are looked at; what is saved shows as long as nothing is typed. */
export function useUnsaved<Value>(place: string, saved: Value): Unsaved<Value> {
  const at = `${useReader()} ${place}`
  const kept = useStore((state) => state.kept[at])
  const put = (value: unknown): void => useStore.setState((state) => ({ kept: { ...state.kept, [at]: value } }))
  return {
    // Only this hook writes at this place, and only values of this form.
    value: kept === undefined ? saved : (kept as Value),
    changed: kept !== undefined,
    set: put,
    forget: () => put(undefined),
  }
}
