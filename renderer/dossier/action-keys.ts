import type { DossierAction } from './view.ts'

/** An action with the keys that do it: its number in the list, and the key its kind has on every screen. */
export interface KeyedAction {
  readonly action: DossierAction
  /** "1" … "9"; "" from the tenth on. */
  readonly digit: string
  /** "F6" for the first return, "F8" for a hand-over; "" otherwise. */
  readonly functionKey: string
}

export function keyedActions(actions: readonly DossierAction[]): readonly KeyedAction[] {
  const firstReturn = actions.findIndex((action) => action.kind === 'return')
  const firstHandOver = actions.findIndex((action) => action.asks.includes('hand-over'))
  return actions.map((action, index) => ({
    action,
    digit: index < 9 ? String(index + 1) : '',
    functionKey: index === firstReturn ? 'F6' : index === firstHandOver ? 'F8' : '',
  }))
}
