import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconFolder, IconKeyboard, IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useCall } from '../host/use-call.ts'
import { lock } from '../session/lock-store.ts'
import { FOCUSED } from '../ui/form/field.tsx'
import { LayerContext, useLayer } from '../ui/shortcuts/use-shortcut.ts'
import { PAGE_LAYER, useShortcuts } from '../ui/shortcuts/shortcut-store.ts'
import { goTo } from './places.ts'
import { SCREENS } from './screens.ts'
import { frameTexts as texts } from './texts.ts'

const [paletteStore, palette] = createSpotlight()
export const openPalette = palette.open
export const closePalette = palette.close

interface Command {
  readonly label: string
  readonly key: string
  readonly run: () => void
}

/** Without a key of their own; those with one come from the registry of keys. */
const KEYLESS: readonly Command[] = [
  ...SCREENS.filter((screen) => screen.key === '').map((screen) => ({ label: screen.label, key: '', run: () => goTo(screen.path) })),
  { label: texts.change, key: '', run: () => lock(true) },
  { label: texts.lock, key: '', run: () => lock() },
  { label: texts.display, key: '', run: () => goTo('/pengaturan/tampilan') },
]

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
        <Spotlight.Search {...FOCUSED} placeholder={texts.searchHint} aria-label={texts.search} leftSection={<IconSearch aria-hidden="true" size="1.25rem" />} />
        {opened ? <Found query={query.trim()} /> : null}
      </LayerContext>
    </Spotlight.Root>
  )
}

/** Enter does what stands first, also when the list was drawn anew after the last key. The kit marks the chosen row by this attribute. */
function selectFirst(): void {
  const list = document.getElementById(paletteStore.getState().listId)
  if (list === null || list.querySelector('[data-selected]') !== null) return
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  paletteStore.updateState((state) => ({ ...state, selected: 0 }))
}

function Found({ query }: { readonly query: string }) {
  const asked = useDeferredValue(query)
  const dossiers = useCall('register.search', { text: asked, status: 'all', year: null, after: '', limit: 8 }, { enabled: asked.length > 1, keep: true })
  const keyed = useShortcuts(useShallow((state) => state.shortcuts.filter((shortcut) => shortcut.layer === PAGE_LAYER && shortcut.enabled && shortcut.key !== 'Ctrl+K')))
  const commands: readonly Command[] = [...keyed, ...KEYLESS].filter((command) => command.label.toLowerCase().includes(query.toLowerCase()))
  useEffect(selectFirst)
  const rows = asked.length > 1 ? (dossiers.value?.rows ?? []) : []
  return (
    <Spotlight.ActionsList>
      {rows.length === 0 ? null : (
        <Spotlight.ActionsGroup label="Berkas">
          {rows.map((row) => (
            <Spotlight.Action
              key={row.dossier}
              label={`${row.registerNumber === '' ? 'Belum bernomor' : row.registerNumber} · ${row.applicantName}`}
              description={`${row.serviceName} · ${row.position}`}
              leftSection={<IconFolder aria-hidden="true" size="1.25rem" />}
              dimmedSections={false}
              onClick={() => goTo(`/berkas/${row.dossier}`)}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {commands.length === 0 ? null : (
        <Spotlight.ActionsGroup label="Perintah">
          {commands.map((command) => (
            <Spotlight.Action
              key={`${command.key} ${command.label}`}
              label={command.label}
              leftSection={<IconKeyboard aria-hidden="true" size="1.25rem" />}
              rightSection={command.key === '' ? null : <kbd>{command.key}</kbd>}
              dimmedSections={false}
              onClick={command.run}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {rows.length === 0 && commands.length === 0 ? <Spotlight.Empty>Tidak ada yang cocok dengan “{query}”.</Spotlight.Empty> : null}
    </Spotlight.ActionsList>
  )
}
