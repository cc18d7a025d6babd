import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useRef, useState } from 'react'
import { LayerContext, useLayer } from '../ui/shortcuts/use-shortcut.ts'
import { PaletteBody } from './palette-body.tsx'
import { frameTexts as texts } from './texts.ts'

const [paletteStore, palette] = createSpotlight()
export const openPalette = palette.open
export const closePalette = palette.close

/** Ctrl+K: dossiers by number, name or NIK tail, and every command with its key beside it. */
export function CommandPalette() {
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState(false)
  const layer = useLayer(opened)
  // By an arrow key, since the last letter.
  const moved = useRef(false)
  const type = (typed: string): void => {
    moved.current = false
    setQuery(typed)
  }
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={type}
      shortcut={null}
      onSpotlightOpen={() => setOpened(true)}
      onSpotlightClose={() => setOpened(false)}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': texts.search } }}
      scrollable
      maxHeight="60vh"
      zIndex={250} // Above windows, beneath help and faults.
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
    >
      <LayerContext value={layer}>
        <PaletteBody query={query.trim()} onMove={() => (moved.current = true)} onDrawn={() => selectFirst(moved.current)} onChosen={() => chosenRow()?.click()} />
      </LayerContext>
    </Spotlight.Root>
  )
}

const list = (): HTMLElement | null => document.getElementById(paletteStore.getState().listId)
/** The kit marks the chosen row by this attribute. */
const chosenRow = (): HTMLElement | null => list()?.querySelector<HTMLElement>('[data-selected]') ?? null

/** Enter does what stands first, also when the list was drawn anew after the last key; a row gone to by arrow key stays chosen. */
function selectFirst(moved: boolean): void {
  const chosen = chosenRow()
  const first = list()?.querySelector('[data-action]') ?? null
  if (first === null || chosen === first || (chosen !== null && moved)) return
  chosen?.removeAttribute('data-selected')
  first.setAttribute('data-selected', 'true')
  paletteStore.updateState((state) => ({ ...state, selected: 0 }))
}
