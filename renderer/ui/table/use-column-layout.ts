import { create } from 'zustand'
import { usePreferences } from '../theme/preferences.ts'
import { readLayout, type ColumnLayout } from './column-layout.ts'

const useStore = create<{ readonly layouts: Readonly<Record<string, ColumnLayout>> }>(() => ({ layouts: {} }))

/** The layout of one table, kept on this PC for each officer. `table` is its name for good: "register". */
export function useColumnLayout(table: string): readonly [layout: ColumnLayout, change: (layout: ColumnLayout) => void] {
  const place = `loket.kolom.${usePreferences((state) => state.owner)}.${table}`
  const layout = useStore((state) => state.layouts[place]) ?? load(place)
  const change = (next: ColumnLayout): void => {
    window.localStorage.setItem(place, JSON.stringify(next))
    useStore.setState(({ layouts }) => ({ layouts: { ...layouts, [place]: next } }))
  }
  return [layout, change]
}

const loaded = new Map<string, ColumnLayout>()

/** Read once, so that it is the same object at every drawing. */
function load(place: string): ColumnLayout {
  const layout = loaded.get(place) ?? readLayout(window.localStorage.getItem(place))
  loaded.set(place, layout)
  return layout
}
