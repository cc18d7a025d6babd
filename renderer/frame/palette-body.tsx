import { Spotlight } from '@mantine/spotlight'
import { IconFolder, IconKeyboard, IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useEffect, type KeyboardEvent } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { CallOutput } from '#protocol/calls.ts'
import { useCall } from '../host/use-call.ts'
import { useOpenFirst } from '../register/use-open-first.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { FOCUSED } from '../ui/form/field.tsx'
import { ALWAYS_LAYER, PAGE_LAYER, useShortcuts } from '../ui/shortcuts/shortcut-store.ts'
import { keyedCommands, matching, namesCommand, type Command } from './commands.ts'
import { keylessCommands } from './keyless-commands.ts'
import { goTo } from './places.ts'
import { frameTexts as texts } from './texts.ts'

interface PaletteBodyProps {
  readonly query: string
  /** Another row is gone to by arrow key. */
  readonly onMove: () => void
  /** The list was drawn anew. */
  readonly onDrawn: () => void
  /** Does what is chosen. */
  readonly onChosen: () => void
}

/** One box that finds dossiers and commands. Enter waits for the answer to what was typed and never acts on an earlier one. */
export function PaletteBody({ query, onMove, onDrawn, onChosen }: PaletteBodyProps) {
  const asked = useDeferredValue(query)
  const searched = asked.length > 1
  const dossiers = useCall('register.search', { text: asked, status: 'all', year: null, after: '', limit: 8 }, { enabled: searched, keep: true })
  const ready = asked === query && (!searched || dossiers.fresh || dossiers.failed)
  const choose = useOpenFirst(ready, onChosen)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onMove()
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || ready) return
    event.preventDefault()
    event.stopPropagation()
    choose()
  }
  return (
    <>
      <Spotlight.Search {...FOCUSED} onKeyDownCapture={onKeyDown} placeholder={texts.searchHint} aria-label={texts.search} leftSection={<IconSearch aria-hidden="true" size="1.25rem" />} />
      <Found query={query} rows={searched ? (dossiers.value?.rows ?? []) : []} onDrawn={onDrawn} />
    </>
  )
}

interface FoundProps {
  readonly query: string
  readonly rows: CallOutput<'register.search'>['rows']
  readonly onDrawn: () => void
}

/** So many dossiers leave the commands found in sight. */
const BESIDE_COMMANDS = 5

function Found({ query, rows, onDrawn }: FoundProps) {
  const keyed = useShortcuts(useShallow((state) => state.shortcuts.filter(({ layer }) => layer === PAGE_LAYER || layer === ALWAYS_LAYER)))
  const commands = matching([...keyedCommands(keyed), ...keylessCommands(useSignedIn())], query)
  const dossiers = commands.length === 0 ? rows : rows.slice(0, BESIDE_COMMANDS)
  useEffect(onDrawn)
  const groups = [<Dossiers key="dossiers" rows={dossiers} />, <Commands key="commands" commands={commands} />]
  return (
    <Spotlight.ActionsList>
      {namesCommand(commands, query) ? groups.toReversed() : groups}
      {rows.length === 0 && commands.length === 0 ? <Spotlight.Empty>Tidak ada yang cocok dengan “{query}”.</Spotlight.Empty> : null}
    </Spotlight.ActionsList>
  )
}

const Dossiers = ({ rows }: Pick<FoundProps, 'rows'>) =>
  rows.length === 0 ? null : (
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
  )

const Commands = ({ commands }: { readonly commands: readonly Command[] }) =>
  commands.length === 0 ? null : (
    <Spotlight.ActionsGroup label="Perintah">
      {commands.map((command) => (
        <CommandRow key={`${command.group} ${command.label}`} command={command} />
      ))}
    </Spotlight.ActionsGroup>
  )

const CommandRow = ({ command: { label, keys, group, run } }: { readonly command: Command }) => (
  <Spotlight.Action
    label={label}
    {...(group === texts.everywhere ? {} : { description: group })}
    leftSection={<IconKeyboard aria-hidden="true" size="1.25rem" />}
    rightSection={keys.length === 0 ? null : keys.map((key) => <kbd key={key}>{key}</kbd>)}
    dimmedSections={false}
    onClick={run}
  />
)
