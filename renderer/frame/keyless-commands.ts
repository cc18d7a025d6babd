import { openJobs } from '../jobs/jobs-button.tsx'
import { askForNews } from '../news/news-store.ts'
import { leave } from '../session/leave.ts'
import { lock } from '../session/lock-store.ts'
import type { SignedIn } from '../session/session-state.ts'
import { sectionsFor } from '../settings/sections-for.ts'
import type { Command } from './commands.ts'
import { goTo } from './places.ts'
import { SCREENS } from './screens.ts'
import { frameTexts as texts } from './texts.ts'

/** What has no key of its own and is still found by its name: screens, parts of the settings, the seat at this PC. */
export function keylessCommands(officer: SignedIn): readonly Command[] {
  const to = (label: string, group: string, path: string): Command => ({ label, keys: [], group, run: () => goTo(path) })
  return [
    ...SCREENS.filter((screen) => screen.key === '').map(({ label, path }) => to(label, texts.everywhere, path)),
    ...sectionsFor(officer).map(({ title, id }) => to(title, texts.settings, `/pengaturan/${id}`)),
    { label: texts.jobs, keys: [], group: texts.everywhere, run: openJobs },
    { label: texts.news, keys: [], group: texts.everywhere, run: askForNews },
    { label: texts.change, keys: [], group: texts.seat, run: () => lock(true) },
    { label: texts.lock, keys: [], group: texts.seat, run: () => lock() },
    { label: texts.logOut, keys: [], group: texts.seat, run: () => void leave(officer.id) },
  ]
}
