import { create } from 'zustand'
import { unlessScanned } from '../scanner/listen-for-scans.ts'
import { isPressing, isTyping, keyOf, type Key } from './keys.ts'

export interface Shortcut {
  readonly id: string
  readonly key: Key
  /** Verb first, as in the legend: "Berkas baru". */
  readonly label: string
  /** Heading in the list of keys: the screen it belongs to. */
  readonly group: string
  /** Only the topmost layer (a dialog over the page) hears keys, and shortcuts of layer "always". */
  readonly layer: string
  readonly enabled: boolean
  /** Stands in the legend at the bottom. */
  readonly legend: boolean
  readonly run: () => void
}

export const PAGE_LAYER = 'page'
export const ALWAYS_LAYER = 'always'

interface ShortcutState {
  readonly shortcuts: readonly Shortcut[]
  readonly layers: readonly string[]
}

/** The one registry of keys: what the legend, the palette and the list of keys show is what works. */
export const useShortcuts = create<ShortcutState>(() => ({ shortcuts: [], layers: [PAGE_LAYER] }))

export function register(shortcut: Shortcut): () => void {
  useShortcuts.setState(({ shortcuts }) => ({ shortcuts: [...shortcuts, shortcut] }))
  return () => useShortcuts.setState(({ shortcuts }) => ({ shortcuts: shortcuts.filter((other) => other !== shortcut) }))
}

export function pushLayer(layer: string): () => void {
  useShortcuts.setState(({ layers }) => ({ layers: [...layers, layer] }))
  return () => useShortcuts.setState(({ layers }) => ({ layers: layers.filter((other) => other !== layer) }))
}

/** Whether another layer lies over this one. */
export const isCovered = ({ layers }: ShortcutState, layer: string): boolean => layers.at(-1) !== layer

/** What works now; where two share a key, the one registered last. */
export function activeShortcuts({ shortcuts, layers }: ShortcutState): readonly Shortcut[] {
  const top = layers.at(-1) ?? PAGE_LAYER
  const byKey = new Map<Key, Shortcut>()
  for (const shortcut of shortcuts) {
    if (shortcut.layer === top || (shortcut.layer === ALWAYS_LAYER && !byKey.has(shortcut.key))) byKey.set(shortcut.key, shortcut)
  }
  return [...byKey.values()]
}

const RESERVED = /^F([1-9]|10)$/

/** What worked when the key went down: a window that the same press has closed by now still had the keys. */
let atPress: readonly Shortcut[] = []
const onPress = (): void => {
  atPress = activeShortcuts(useShortcuts.getState())
}

function onKeyDown(event: KeyboardEvent): void {
  const key = keyOf(event)
  if (event.isComposing || isTyping(key, event.target) || isPressing(key, event.target)) return
  const found = atPress.find((shortcut) => shortcut.key === key)
  // The browser's own meaning of F-keys (reload, find) never applies, also where a key does nothing just now.
  if (found !== undefined || RESERVED.test(key)) event.preventDefault()
  if (found?.enabled === true && !event.repeat) unlessScanned(event, found.run)
}

/** One listener on the window, so that no focused field can make keys deaf. */
export function listenForKeys(): () => void {
  window.addEventListener('keydown', onPress, { capture: true })
  window.addEventListener('keydown', onKeyDown)
  return () => {
    window.removeEventListener('keydown', onPress, { capture: true })
    window.removeEventListener('keydown', onKeyDown)
  }
}
