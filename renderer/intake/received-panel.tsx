import { Button, Group } from '@mantine/core'
import { IconFilePlus, IconFolder } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { explainPromise } from '#domain/calendar/explain-promise.ts'
import { longDateWithDay } from '#domain/calendar/indonesian-date.ts'
import { promiseName } from '#domain/calendar/promise-name.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { useLeave } from '../ui/use-leave.ts'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { type ReceivedDossier, useIntake, useIntakeDesk } from './intake-store.ts'
import { ReceivedPaper } from './received-paper.tsx'
import classes from './received.module.css'

const HEADINGS = { complete: 'Berkas diterima', incomplete: 'Berkas dikembalikan', 'to-check': 'Berkas disimpan untuk diperiksa' } as const
const GROUP = 'Berkas diterima'

/** After saving: the number to write on the stopmap and the date to read aloud, and three keys. */
export function ReceivedPanel({ received }: { readonly received: ReceivedDossier }) {
  const [, goTo] = useLocation()
  const desk = useIntakeDesk()
  const { content } = useIntake()
  const { dossier, paper, verdict } = received
  useLeave(() => desk.leaveReceived(received))
  const again = (): void => void desk.start(content.form.service)
  const open = (): void => {
    again()
    goTo(`/berkas/${dossier}`)
  }
  useShortcut({ key: 'F2', label: 'Berkas baru', group: GROUP, run: again })
  useShortcut({ key: 'Enter', label: 'Buka berkas', group: GROUP, run: open })
  const further = (
    <>
      <Button variant="default" leftSection={<IconFilePlus aria-hidden="true" size="1.125rem" />} onClick={again}>
        Berkas baru (F2)
      </Button>
      <Button variant="default" leftSection={<IconFolder aria-hidden="true" size="1.125rem" />} onClick={open}>
        Buka berkas (Enter)
      </Button>
    </>
  )
  return (
    <Page title={HEADINGS[verdict]}>
      <div className={classes.panel}>
        <Told received={received} />
        {paper === null ? (
          <Group gap="sm">{further}</Group>
        ) : (
          <ReceivedPaper dossier={dossier} paper={paper} kind={verdict === 'incomplete' ? 'return-slip' : 'receipt'} group={GROUP}>
            {further}
          </ReceivedPaper>
        )}
      </div>
    </Page>
  )
}

/** What is written on the stopmap and read aloud to the applicant. */
function Told({ received: { registerNumber, applicantName, promise, warnings } }: { readonly received: ReceivedDossier }) {
  const { zone } = useOfficeClock()
  return (
    <>
      <p className={classes.number} data-register-number>
        {registerNumber === '' ? 'Tanpa nomor register' : registerNumber}
      </p>
      <p className={classes.name}>{applicantName}</p>
      {promise === null ? null : (
        <p>
          {promiseName(promise)} <strong>{longDateWithDay(promise.date)}</strong>
          <br />
          <small>{explainPromise(promise, zone)}</small>
        </p>
      )}
      {warnings.map((warning) => (
        <Notice key={warning} tone="wait">
          {warning}
        </Notice>
      ))}
    </>
  )
}
