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

/** Commands in which every word typed begins a word or stands somewhere in the label; the one typed out comes first, then those that begin so. */
export function matching(commands: readonly Command[], typed: string): readonly Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== '')
  const found = commands.filter(({ label, group }) => words.every((word) => `${group} ${label}`.toLowerCase().includes(word)))
  const whole = ({ label }: Command): boolean => label.toLowerCase() === typed.trim().toLowerCase()
  const begun = (command: Command): number => (whole(command) ? 0 : 1)
  const rank = ({ label }: Command): number => (label.toLowerCase().startsWith(typed.toLowerCase()) ? 0 : words.every((word) => label.toLowerCase().includes(word)) ? 1 : 2)
  return found.toSorted((a, b) => rank(a) - rank(b) || begun(a) - begun(b))
}
