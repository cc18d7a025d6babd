import type { IsoInstant } from '#domain/ids.ts'
import { useOfficeClock } from '../../session/office-clock.ts'
import { Section } from '../../ui/section.tsx'
import classes from '../settings.module.css'
import type { UpdateState } from './update-state.ts'

/** What became of updates on this computer, newest first; nothing where there never was one. */
export function UpdateHistory({ history }: Pick<UpdateState, 'history'>) {
  const clock = useOfficeClock()
  if (history.length === 0) return null
  return (
    <Section title="Riwayat pembaruan di komputer ini">
      <ul>
        {history.map(({ at, said }, index) => (
          <li key={`${at} ${history.length - index}`}>
            <span className={classes.soft}>{clock.moment(at as IsoInstant)}</span> {said}
          </li>
        ))}
      </ul>
    </Section>
  )
}
