import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useState } from 'react'
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
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      onSpotlightOpen={() => setOpened(true)}
      onSpotlightClose={() => setOpened(false)}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': texts.search } }}
      scrollable
      maxHeight="60vh"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
    >
      <LayerContext value={layer}>
        <PaletteBody query={query.trim()} onDrawn={selectFirst} onChosen={() => chosenRow()?.click()} />
      </LayerContext>
    </Spotlight.Root>
  )
}

const list = (): HTMLElement | null => document.getElementById(paletteStore.getState().listId)
/** The kit marks the chosen row by this attribute. */
const chosenRow = (): HTMLElement | null => list()?.querySelector<HTMLElement>('[data-selected]') ?? null

/** Enter does what stands first, also when the list was drawn anew after the last key. */
function selectFirst(): void {
  if (list() === null || chosenRow() !== null) return
  list()?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  paletteStore.updateState((state) => ({ ...state, selected: 0 }))
}
