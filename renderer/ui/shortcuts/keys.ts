/** A key as the officer reads it: "F2", "Ctrl+K", "Ctrl+Enter", "Esc", "?". */
export type Key = string

const NAMES: Readonly<Record<string, string>> = { Escape: 'Esc', ' ': 'Spasi', ArrowUp: '↑', ArrowDown: '↓' }

/** The key of a keyboard event under the name it is registered and shown by. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): Key {
  const name = NAMES[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key)
  // The plus key without Shift on most keyboards.
  if (event.key === '=' && (event.ctrlKey || event.metaKey)) return 'Ctrl++'
  const shift = event.shiftKey && event.key.length > 1 ? 'Shift+' : ''
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${name}`
}

/** Plain characters belong to the field that has the focus; function keys and combinations do not. */
export const isTyping = (key: Key, target: EventTarget | null): boolean =>
  key.length === 1 && target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** Enter on a button or a link presses it, whatever Enter means on the page. */
export const isPressing = (key: Key, target: EventTarget | null): boolean => key === 'Enter' && target instanceof HTMLElement && ['BUTTON', 'A', 'SUMMARY'].includes(target.tagName)

/** Order of the legend: F1 … F10, then the rest by name. */
export function legendOrder(a: Key, b: Key): number {
  const number = (key: Key): number => Number(/^F(\d+)$/.exec(key)?.[1] ?? 99)
  return number(a) - number(b) || a.localeCompare(b, 'id')
}
