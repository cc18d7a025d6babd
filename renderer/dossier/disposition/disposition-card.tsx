import { Button } from '@mantine/core'
import { IconCircleCheck, IconClock, IconEye } from '@tabler/icons-react'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import { useCommand } from '../../host/use-command.ts'
import { useOfficeClock } from '../../session/office-clock.ts'
import { Notice } from '../../ui/notice.tsx'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { told } from '../../ui/told.ts'
import classes from '../dossier.module.css'
import { GROUP } from '../keys-group.ts'
import type { OfView } from '../view.ts'
import type { DossierWindow } from '../window.ts'
import type { Disposition } from './disposition-chain.ts'
import { NATURE_WORDS } from './nature-words.ts'

interface DispositionCardProps extends OfView {
  readonly disposition: Disposition
  readonly depth: number
  /** Its buttons carry the keys of the leaf. */
  readonly keyed: boolean
  readonly may: boolean
  readonly onOpen: (window: DossierWindow) => void
}

/** One disposition: what, from whom, by when, and what became of it at each receiver. */
export function DispositionCard({ view, disposition, depth, keyed, may, onOpen }: DispositionCardProps) {
  const clock = useOfficeClock()
  const { from, at, instruction, nature, deadline, lateDays, to } = disposition
  return (
    <article className={classes.letter} style={{ marginInlineStart: `${Math.min(depth, 6) * 1.5}rem` }} aria-label={`Disposisi ${from}`}>
      <header>
        <h3>
          {depth === 0 ? '' : 'Diteruskan '}
          {from}, {clock.moment(at)}
        </h3>
        <span>
          Sifat: {NATURE_WORDS[nature]}
          {deadline === null ? '' : ` · batas ${longDate(deadline)}`}
        </span>
      </header>
      <p>{instruction}</p>
      {lateDays > 0 ? <p className={classes.late}>Terlambat {lateDays} hari kerja</p> : null}
      <ul className={classes.receivers}>
        {to.map((receiver, index) => (
          // Two officers may bear one name.
          <li key={`${receiver.name} ${index}`}>
            <Receiver receiver={receiver} />
          </li>
        ))}
      </ul>
      {disposition.mine ? <Marks view={view} disposition={disposition} keyed={keyed} may={may} onOpen={onOpen} /> : null}
    </article>
  )
}

function Receiver({ receiver: { name, read, done, report } }: { readonly receiver: Disposition['to'][number] }) {
  const clock = useOfficeClock()
  return (
    <>
      <span>{name}</span>
      {done !== null ? (
        <StateBadge tone="ok" icon={<IconCircleCheck />}>
          Selesai {clock.moment(done)}
        </StateBadge>
      ) : read !== null ? (
        <StateBadge tone="info" icon={<IconEye />}>
          Dibaca {clock.moment(read)}
        </StateBadge>
      ) : (
        <StateBadge tone="wait" icon={<IconClock />}>
          Belum dibaca
        </StateBadge>
      )}
      {report === '' ? null : <q>{report}</q>}
    </>
  )
}

/** What its receiver does with it: reads, passes on, reports. */
function Marks({ view, disposition, keyed, may, onOpen }: Omit<DispositionCardProps, 'depth'>) {
  const read = useCommand('disposition.read')
  const mine = disposition.to.find((one) => one.mine)
  const mark = async (): Promise<void> => {
    const done = await read.run({ dossier: view.row.dossier, disposition: disposition.disposition })
    if (done !== null) told(done.message)
  }
  if (mine === undefined) return null
  return (
    <>
      {read.refusal === null ? null : (
        <Notice tone="late" live>
          {read.refusal.message}
        </Notice>
      )}
      <div className={classes.letterActs}>
        {mine.read === null ? <Mark label="Tandai dibaca" name={keyed ? 'B' : ''} onChoose={() => void mark()} /> : null}
        {mine.done === null ? <Mark label="Tandai selesai" name={keyed ? 'Z' : ''} onChoose={() => onOpen({ what: 'disposition-done', disposition })} /> : null}
        {may ? <Mark label="Teruskan" name={keyed ? 'X' : ''} onChoose={() => onOpen({ what: 'disposition', parent: disposition })} /> : null}
      </div>
    </>
  )
}

function Mark({ label, name, onChoose }: { readonly label: string; readonly name: string; readonly onChoose: () => void }) {
  return (
    <>
      {name === '' ? null : <MarkKey label={`${label} (disposisi)`} name={name} onChoose={onChoose} />}
      <Button variant="default" size="compact-md" h="2.25rem" rightSection={name === '' ? undefined : <kbd>{name}</kbd>} onClick={onChoose}>
        {label}
      </Button>
    </>
  )
}

function MarkKey({ label, name, onChoose }: { readonly label: string; readonly name: string; readonly onChoose: () => void }) {
  useShortcut({ key: name, label, group: GROUP, legend: false, run: onChoose })
  return null
}
