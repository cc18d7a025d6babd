import { IconHelpCircle } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useCall } from '../host/use-call.ts'
import { hasDesk, useSignedIn } from '../session/signed-in.ts'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import classes from './navigation.module.css'
import { goTo } from './places.ts'
import { SCREENS, type ScreenPath } from './screens.ts'
import { frameTexts as texts } from './texts.ts'

/** The screens, with what waits in each. */
export function Navigation({ onHelp }: { readonly onHelp: () => void }) {
  const [path] = useLocation()
  const officer = useSignedIn()
  const { value } = useCall('desk.queues', {})
  const drafts = useCall('draft.list', {}).value?.length ?? 0
  // What waits for the officer's own roles or was disposed to the officer; the other queues are everyone's to see.
  const mine = value?.queues.filter((queue) => queue.id.startsWith('role:') || queue.id === 'dispositions') ?? []
  const waiting = mine.reduce((sum, queue) => sum + queue.count, 0)
  const late = mine.reduce((sum, queue) => sum + queue.late, 0)
  const counts: Partial<Record<ScreenPath, Count>> = {
    '/meja': { count: waiting, words: late > 0 ? `${waiting} berkas, ${late} terlambat` : `${waiting} berkas`, late: late > 0 },
    '/berkas-baru': { count: drafts, words: `${drafts} draf`, late: false },
  }
  return (
    <nav className={classes.navigation} aria-label={texts.navigation}>
      <ul>
        {SCREENS.filter((screen) => screen.path !== '/berkas-baru' || hasDesk(officer)).map((screen) => (
          <NavigationItem key={screen.path} screen={screen} here={path === screen.path || path.startsWith(`${screen.path}/`)} count={counts[screen.path]} />
        ))}
      </ul>
      <button type="button" className={classes.item} onClick={onHelp}>
        <IconHelpCircle aria-hidden="true" size="1.25rem" />
        <span>{texts.help}</span>
        <kbd>F1</kbd>
      </button>
    </nav>
  )
}

interface Count {
  readonly count: number
  /** Read aloud and shown as a tip: "12 berkas, 3 terlambat". */
  readonly words: string
  readonly late: boolean
}

interface NavigationItemProps {
  readonly screen: (typeof SCREENS)[number]
  readonly here: boolean
  readonly count: Count | undefined
}

function NavigationItem({ screen, here, count }: NavigationItemProps) {
  const Icon = screen.icon
  return (
    <li>
      {screen.key === '' ? null : <ScreenKey screenKey={screen.key} label={screen.label} path={screen.path} />}
      <a className={classes.item} href={`#${screen.path}`} aria-current={here ? 'page' : undefined}>
        <Icon aria-hidden="true" size="1.25rem" />
        <span>{screen.label}</span>
        {count === undefined || count.count === 0 ? null : (
          <span className={classes.count} data-late={count.late || undefined} title={count.words}>
            <span aria-hidden="true">{count.count}</span>
            <span className={classes.aloud}>, {count.words}</span>
          </span>
        )}
        {screen.key === '' ? null : <kbd aria-hidden="true">{screen.key}</kbd>}
      </a>
    </li>
  )
}

function ScreenKey({ screenKey, label, path }: { readonly screenKey: string; readonly label: string; readonly path: string }) {
  useShortcut({ key: screenKey, label, group: texts.everywhere, run: () => goTo(path) })
  return null
}
