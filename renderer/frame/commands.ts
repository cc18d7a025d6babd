import { legendOrder, type Key } from '../ui/shortcuts/keys.ts'
import type { Shortcut } from '../ui/shortcuts/shortcut-store.ts'

/** What the palette can do. */
export interface Command {
  readonly label: string
  /** Every key that does the same; empty where there is none. */
  readonly keys: readonly Key[]
  /** Where its keys work, or where it leads: "Berkas", "Pengaturan". */
  readonly group: string
  readonly run: () => void
}

/** Keys as commands: two keys that do the same are one command. The palette's own key is none. */
export function keyedCommands(shortcuts: readonly Shortcut[]): readonly Command[] {
  const working = shortcuts.filter(({ enabled, key }) => enabled && key !== 'Ctrl+K')
  const same = Map.groupBy(working, ({ group, label }) => `${group} ${label}`)
  return [...same.values()].flatMap((some) => {
    const [first] = some
    if (first === undefined) return []
    return [{ label: first.label, keys: [...new Set(some.map(({ key }) => key))].toSorted(legendOrder), group: first.group, run: first.run }]
  })
}

/** The best match first: the label itself, its beginning, anything in it. */
const RANKS: readonly ((label: string, typed: string) => boolean)[] = [(label, typed) => label === typed, (label, typed) => label.startsWith(typed), (label, typed) => typed.split(/\s+/).every((word) => label.includes(word)), () => true]

/** Commands in whose label every word typed stands somewhere, or begins a word of the place it belongs to; the one typed out comes first, then those that begin so. */
export function matching(commands: readonly Command[], typed: string): readonly Command[] {
  const text = typed.trim().toLowerCase()
  const words = text.split(/\s+/).filter((word) => word !== '')
  const found = commands.filter(({ label, group }) => words.every((word) => label.toLowerCase().includes(word) || begins(group, word)))
  const rank = ({ label }: Command): number => RANKS.findIndex((ranks) => ranks(label.toLowerCase(), text))
  return found.toSorted((a, b) => rank(a) - rank(b))
}

/** Two letters begin too many words to mean a place. */
const begins = (group: string, word: string): boolean => word.length > 2 && group.toLowerCase().split(' ').some((one) => one.startsWith(word))

/** Whoever types the beginning of a command means it, though a dossier holds the same word ("Nomor" stands in many an address). */
export const namesCommand = ([first]: readonly Command[], typed: string): boolean => typed.length > 2 && first?.label.toLowerCase().startsWith(typed.toLowerCase()) === true
