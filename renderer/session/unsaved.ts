import { create } from 'zustand'
import { useReader } from '../host/reader.ts'
import { givenUp, keptAt, savedOver, typedOver, type Kept } from './kept-form.ts'

const useStore = create<{ readonly kept: Readonly<Record<string, Kept>> }>(() => ({ kept: {} }))

export interface Unsaved<Value> {
  readonly value: Value
  /** Something was typed that is not saved. */
  readonly changed: boolean
  readonly set: (value: Value) => void
  /** The counter took it: it goes on being shown until the counter's own reading of it is there. */
  readonly saved: () => void
  /** Given up: back to what the counter says. */
  readonly forget: () => void
}

/** What is typed in a form, kept for this officer while other screens are looked at; what is saved shows as long as nothing is typed. */
export function useUnsaved<Value>(place: string, reading: Value): Unsaved<Value> {
  const at = `${useReader()} ${place}`
  const kept = useStore((state) => state.kept[at])
  const put = (next: Kept): void => useStore.setState((state) => ({ kept: { ...state.kept, [at]: next } }))
  const { value, changed } = keptAt(kept, reading)
  return {
    value,
    changed,
    set: (typed) => put(typedOver(kept, typed)),
    saved: () => put(savedOver(value, reading)),
    forget: () => put(givenUp(kept)),
  }
}
