import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useRef, type RefObject } from 'react'
import { usePreferences } from '../theme/preferences.ts'

export interface RowWindow {
  readonly items: readonly VirtualItem[]
  readonly height: number
  readonly scrollTo: (index: number) => void
}

/** The rows in sight and a few around them; follows the text size and row height chosen. `startAt` is the row shown first, -1 while there are none. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, keys: readonly string[], startAt: number): RowWindow {
  const density = usePreferences((state) => `${state.rows} ${state.text}`)
  const known = useRef(0)
  const virtual = useVirtualizer({ count: keys.length, getScrollElement: () => scroller.current, estimateSize: () => (known.current ||= rowHeight()), overscan: 12, getItemKey: (index) => keys[index] ?? index, scrollPaddingStart: headHeight(), initialOffset: () => offsetOf(startAt) })
  useLateStart(scroller, startAt)
  useEffect(() => {
    known.current = 0
    virtual.measure()
  }, [density, virtual])
  return { items: virtual.getVirtualItems(), height: virtual.getTotalSize(), scrollTo: (index) => virtual.scrollToIndex(index) }
}

/** Where to scroll for a row to be in sight with some before it. */
const offsetOf = (index: number): number => Math.max(0, (index - ROWS_BEFORE) * rowHeight())
const ROWS_BEFORE = 3

/** Brings a row into sight that was not among the first rows known: once. */
function useLateStart(scroller: RefObject<HTMLElement | null>, index: number): void {
  const shown = useRef(index >= 0)
  useEffect(() => {
    if (shown.current || index < 0) return
    shown.current = true
    scroller.current?.scrollTo({ top: offsetOf(index) })
  }, [index, scroller])
}

/** Height of a row in pixels at the text size and row height chosen. */
export const rowHeight = (): number => inPixels('--row')
const headHeight = (): number => inPixels('--table-head')

function inPixels(token: string): number {
  const style = getComputedStyle(document.documentElement)
  return Number.parseFloat(style.getPropertyValue(token)) * Number.parseFloat(style.fontSize)
}
