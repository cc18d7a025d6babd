import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircle, IconCircleCheck, IconClock, IconPencil, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import { NUMBER_TO_FOLLOW } from '#domain/numbering/number-to-follow.ts'
import { useOfficeClock } from '../../session/office-clock.ts'
import { hasDesk, useSignedIn } from '../../session/signed-in.ts'
import { NumberText } from '../../ui/number-text.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from '../dossier.module.css'
import type { OfView } from '../view.ts'
import type { DossierWindow } from '../window.ts'
import { askedWords } from './asked-words.ts'
import { ACT_WINDOWS, actWords, nextLetterAct } from './letter-acts.ts'
import { printOf } from './letter-paper.ts'
import { letterState } from './letter-state.ts'
import { letterSummary } from './letter-summary.ts'
import type { Letter } from './of-letter.ts'

interface LetterCardProps extends OfView {
  readonly letter: Letter
  readonly onOpen: (window: DossierWindow) => void
  readonly onPrint: (kind: OfView['view']['papers'][number]['kind']) => void
}

const ICONS = { ok: <IconCircleCheck />, wait: <IconClock />, info: <IconPencil />, plain: <IconCircle />, late: <IconAlertTriangle /> } as const

/** One letter: how far it is, what it says in short, who signed, its number, and what may be done with it now. Where it is the one E leads to it is brought into sight. */
export function LetterCard({ view, letter, onOpen, onPrint }: LetterCardProps) {
  const may = hasDesk(useSignedIn())
  const { tone, words } = letterState(letter)
  const print = may ? printOf(letter, view) : null
  const next = nextLetterAct(view)
  const card = useRef<HTMLElement>(null)
  const isTurn = next?.letter.id === letter.id
  useEffect(() => {
    if (isTurn) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isTurn])
  return (
    <article ref={card} className={classes.letter} aria-label={letter.name}>
      <header>
        <h3>{letter.name}</h3>
        <StateBadge tone={tone} icon={ICONS[tone]}>
          {words}
        </StateBadge>
      </header>
      {letter.content === null ? null : [...new Set(letterSummary(letter.content))].map((line) => <p key={line}>{line}</p>)}
      <LetterFacts letter={letter} />
      <div className={classes.letterActs}>
        {letter.may.map((act) => {
          const isNext = isTurn && next.act === act
          return (
            <Button key={act} variant={isNext ? 'filled' : 'default'} size="compact-md" h="2.25rem" rightSection={isNext ? <kbd>E</kbd> : undefined} onClick={() => onOpen({ what: ACT_WINDOWS[act], letter, view })}>
              {actWords(act, letter)}
              {act === 'number' ? <>&nbsp;{letter.nextNumber}</> : null}
            </Button>
          )
        })}
        {print === null ? null : (
          <Button variant="default" size="compact-md" h="2.25rem" leftSection={<IconPrinter aria-hidden="true" size="1rem" />} onClick={() => (print.do === 'issue' ? onPrint(print.kind) : onOpen({ what: 'paper', paper: print.paper, fresh: print.paper.unopened }))}>
            {print.do === 'show' ? 'Lihat surat' : letter.reprint === null ? 'Cetak' : 'Cetak ulang dengan nomor'}
          </Button>
        )}
      </div>
    </article>
  )
}

/** Initials, signatures and number, in the order they come; what is not there is left out. */
function LetterFacts({ letter }: { readonly letter: Letter }) {
  const clock = useOfficeClock()
  const { prepared, initials, signed, signatures, number, asked } = letter
  const facts: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ['Disiapkan', prepared === null ? [] : [[clock.moment(prepared), '']]],
    ['Paraf', initials.map(({ name, title, at }) => [name, `${title}, ${clock.moment(at)}`] as const)],
    ['Tanda tangan', [...signatures.map(({ signer, title, date }) => [signer, [title, longDate(date)].filter((part) => part !== '').join(', ')] as const), ...(signed === '' ? [] : [[signed, ''] as const])]],
  ]
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, lines]) => lines.length > 0)
        .map(([name, lines]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {lines.map(([what, more]) => (
                <span key={`${what} ${more}`} className={classes.lineOf}>
                  {what}
                  {more === '' ? null : <small>{more}</small>}
                </span>
              ))}
            </dd>
          </div>
        ))}
      {asked === null ? null : (
        <div>
          <dt>Nomor</dt>
          <dd>
            {NUMBER_TO_FOLLOW}
            <small>{askedWords(asked, clock.moment(asked.at))}</small>
          </dd>
        </div>
      )}
      {number === null ? null : (
        <div>
          <dt>Nomor</dt>
          <dd>
            <NumberText>{number.text}</NumberText>
            <small>tanggal surat {longDate(number.date)}</small>
            {letter.earlier.length === 0 ? null : <small>sebelumnya {letter.earlier.map((one) => one.text).join(', ')}</small>}
          </dd>
        </div>
      )}
    </dl>
  )
}
