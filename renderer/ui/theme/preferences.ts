import { create } from 'zustand'

export const THEMES = ['light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]
/** Per cent of the browser's own text size. */
export const TEXT_SIZES = [100, 115, 130, 150] as const
export type TextSize = (typeof TEXT_SIZES)[number]
export const ROW_HEIGHTS = ['comfortable', 'compact'] as const
export type RowHeight = (typeof ROW_HEIGHTS)[number]

export interface Preferences {
  readonly theme: Theme
  readonly text: TextSize
  readonly rows: RowHeight
}

interface PreferencesState extends Preferences {
  /** Whose preferences these are; "" before anyone has logged in. */
  readonly owner: string
}

const USUAL: Preferences = { theme: 'light', text: 100, rows: 'comfortable' }
const place = (owner: string): string => `loket.tampilan.${owner}`

function stored(owner: string): Preferences {
  try {
    const found: unknown = JSON.parse(window.localStorage.getItem(place(owner)) ?? window.localStorage.getItem(place('')) ?? '{}')
    const raw = typeof found === 'object' && found !== null ? (found as Partial<Preferences>) : {}
    return {
      theme: THEMES.find((theme) => theme === raw.theme) ?? USUAL.theme,
      text: TEXT_SIZES.find((size) => size === raw.text) ?? USUAL.text,
      rows: ROW_HEIGHTS.find((rows) => rows === raw.rows) ?? USUAL.rows,
    }
  } catch {
    return USUAL
  }
}

/** How the officer likes the screen: kept on this device, per officer; the last choice also stands for the log-in screen. */
export const usePreferences = create<PreferencesState>(() => ({ owner: '', ...stored('') }))

function show({ theme, text, rows }: Preferences): void {
  const root = document.documentElement
  root.dataset['theme'] = theme
  root.dataset['text'] = String(text)
  root.dataset['rows'] = rows
}

export function setPreferences(change: Partial<Preferences>): void {
  usePreferences.setState(change)
  const { owner, theme, text, rows } = usePreferences.getState()
  const kept = JSON.stringify({ theme, text, rows })
  window.localStorage.setItem(place(owner), kept)
  window.localStorage.setItem(place(''), kept)
  show({ theme, text, rows })
}

/** Takes over another officer's preferences at log-in. */
export function preferencesOf(owner: string): void {
  if (usePreferences.getState().owner === owner) return
  usePreferences.setState({ owner, ...stored(owner) })
  show(usePreferences.getState())
}

export const showPreferences = (): void => show(usePreferences.getState())

/** What is chosen in another window holds in this one, too: it looks as it would if it were opened now. */
export function followOtherWindows(): void {
  window.addEventListener('storage', ({ key }) => {
    if (key?.startsWith(place('')) !== true) return
    usePreferences.setState(stored(usePreferences.getState().owner))
    showPreferences()
  })
}

/** One step larger (+1) or smaller (−1) text; stays at the ends. */
export function stepTextSize(step: 1 | -1): void {
  const at = TEXT_SIZES.indexOf(usePreferences.getState().text)
  const next = TEXT_SIZES[at + step]
  if (next !== undefined) setPreferences({ text: next })
}
