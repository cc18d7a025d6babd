import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useEffect, type RefObject } from 'react'
import { usePreferences } from '../theme/preferences.ts'

export interface RowWindow {
  readonly items: readonly VirtualItem[]
  readonly height: number
  readonly scrollTo: (index: number) => void
}

/** The rows in sight and a few around them; follows the text size and row height chosen. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, keys: readonly string[]): RowWindow {
  const density = usePreferences((state) => `${state.rows} ${state.text}`)
  const virtual = useVirtualizer({ count: keys.length, getScrollElement: () => scroller.current, estimateSize: rowHeight, overscan: 12, getItemKey: (index) => keys[index] ?? index, scrollPaddingStart: headHeight() })
  useEffect(() => virtual.measure(), [density, virtual])
  return { items: virtual.getVirtualItems(), height: virtual.getTotalSize(), scrollTo: (index) => virtual.scrollToIndex(index) }
}

/** Height of a row in pixels at the text size and row height chosen. */
export const rowHeight = (): number => inPixels('--row')
const headHeight = (): number => inPixels('--table-head')

function inPixels(token: string): number {
  const style = getComputedStyle(document.documentElement)
  return Number.parseFloat(style.getPropertyValue(token)) * Number.parseFloat(style.fontSize)
}
