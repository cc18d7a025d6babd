import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHelpCircle, IconMinus } from '@tabler/icons-react'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import { checkWords } from '../checklist/check-words.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import classes from './dossier.module.css'
import type { DossierView, OfView } from './view.ts'

type Item = DossierView['checklist'][number]

const BADGES = {
  unchecked: { tone: 'plain', icon: <IconHelpCircle /> },
  fits: { tone: 'ok', icon: <IconCircleCheck /> },
  unfit: { tone: 'wait', icon: <IconAlertTriangle /> },
  absent: { tone: 'late', icon: <IconCircleX /> },
  'not-applicable': { tone: 'plain', icon: <IconMinus /> },
} as const

/** The checklist as it stands now. */
export function RequirementsTab({ view }: OfView) {
  return (
    <table className={classes.grid}>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Persyaratan</th>
          <th scope="col">Keadaan</th>
          <th scope="col">Catatan</th>
        </tr>
      </thead>
      <tbody>
        {view.checklist.map((item, index) => (
          <tr key={item.requirement}>
            <td>{index + 1}</td>
            <td>
              {item.name}
              <small>{[item.obligatory ? 'wajib' : 'opsional', item.due === 'pick-up' ? 'dibawa saat mengambil' : ''].filter((part) => part !== '').join(' · ')}</small>
            </td>
            <td>
              <StateBadge {...BADGES[item.state]}>{checkWords(item.state)}</StateBadge>
            </td>
            <td>{noteOf(item)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const noteOf = ({ note, expiry }: Item): string => [note, expiry === undefined ? '' : expiry === 'lifetime' ? 'berlaku seumur hidup' : `berlaku sampai ${longDate(expiry)}`].filter((part) => part !== '').join(' · ')
