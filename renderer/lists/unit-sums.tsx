import type { CallOutput } from '#protocol/calls.ts'
import classes from './lists.module.css'

interface UnitSumsProps {
  readonly units: CallOutput<'lists.open'>['units']
  /** "" = every unit. */
  readonly chosen: string
  readonly onChoose: (unit: string) => void
}

/** How many are late at each unit and by how much; one chosen narrows the list to it. */
export function UnitSums({ units, chosen, onChoose }: UnitSumsProps) {
  if (units.length === 0 && chosen === '') return null
  const all = units.reduce((sum, { count }) => sum + count, 0)
  return (
    <fieldset aria-label="Unit" className={classes.units}>
      <button type="button" aria-pressed={chosen === ''} onClick={() => onChoose('')}>
        <span>Semua unit</span>
        <b>{all}</b>
      </button>
      {withChosen(units, chosen).map(({ unit, count, latest }) => (
        <button key={unit} type="button" aria-pressed={chosen === unit} onClick={() => onChoose(unit)}>
          <span>{unit}</span>
          <b>{count}</b>
          {latest === 0 ? null : <small title={`paling lama ${latest} hari kerja`}>terlama {latest} hari</small>}
        </button>
      ))}
    </fieldset>
  )
}

/** A unit that has caught up while it is looked at stays to be seen. */
const withChosen = (units: UnitSumsProps['units'], chosen: string): UnitSumsProps['units'] =>
  chosen === '' || units.some(({ unit }) => unit === chosen) ? units : [...units, { unit: chosen, count: 0, latest: 0 }]
