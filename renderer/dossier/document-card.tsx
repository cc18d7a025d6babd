import { longDate } from '#domain/calendar/indonesian-date.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { NumberText } from '../ui/number-text.tsx'
import classes from './dossier.module.css'
import type { DossierView } from './view.ts'

/** One letter of the office: prepared, initialled, signed, numbered, in the order it happened. */
export function DocumentCard({ document }: { readonly document: DossierView['documents'][number] }) {
  const clock = useOfficeClock()
  const { name, prepared, initials, signed, number } = document
  return (
    <div className={classes.letter}>
      <h3>{name}</h3>
      <dl className={classes.facts}>
        <div>
          <dt>Blanko</dt>
          <dd>{prepared === null ? 'Belum dicetak' : `Dicetak ${clock.moment(prepared)}`}</dd>
        </div>
        <div>
          <dt>Paraf</dt>
          <dd>
            {initials.length === 0 ? 'Belum ada' : null}
            {initials.map((initial) => (
              <span key={`${initial.name} ${initial.at}`} className={classes.lineOf}>
                {initial.name}
                <small>
                  {initial.title}, {clock.moment(initial.at)}
                </small>
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>Tanda tangan</dt>
          <dd>{signed === '' ? 'Belum' : signed}</dd>
        </div>
        <div>
          <dt>Nomor</dt>
          <dd>
            {number === null ? 'Belum diberikan' : <NumberText>{number.text}</NumberText>}
            {number === null ? null : <small>tanggal surat {longDate(number.date)}</small>}
          </dd>
        </div>
      </dl>
    </div>
  )
}
