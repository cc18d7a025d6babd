import { Button } from '@mantine/core'
import type { CallOutput } from '#protocol/calls.ts'
import { useToday } from '../ui/form/today.ts'
import { chosenServices } from './chosen-services.ts'
import { bookText, exampleNumber } from './book-answers.ts'
import classes from './setup.module.css'
import type { SetupDraft } from './setup-draft.ts'
import { STEPS, type StepId } from './steps.ts'

interface ReviewStepProps {
  readonly draft: SetupDraft
  readonly options: CallOutput<'setup.options'>
  readonly onEdit: (step: StepId) => void
}

type Answer = readonly [label: string, answer: string]

/** Every answer on one page, each group with a way back to it. */
export function ReviewStep({ draft, options, onEdit }: ReviewStepProps) {
  const today = useToday()
  const { office, officer } = draft
  const groups: readonly (readonly [StepId, readonly Answer[]])[] = [
    ['office', [['Kop surat', `${office.government}\n${office.name}\n${office.address}`], ['Kepala kantor', `${office.head.name}, ${office.head.title}`], ['Zona waktu', ZONES[office.timeZone]]]],
    ['officer', [['Nama', officer.name], ['Peran', ['Admin', ...options.roles.filter((role) => officer.roles.includes(role.id)).map((role) => role.title)].join(', ')], ['PIN', 'Sudah diisi']]],
    ['services', chosenServices(draft, options).map((service, index) => [index === 0 ? 'Diterima di loket' : '', service.name] as const)],
    ['books', options.books.map((book) => [book.name, exampleNumber(bookText(book, draft), office.shortName, today)] as const)],
  ]
  return (
    <>
      {groups.map(([step, answers]) => (
        <section key={step} className={classes.review} aria-label={titleOf(step)}>
          <header>
            <h2>{titleOf(step)}</h2>
            <Button variant="subtle" size="compact-md" onClick={() => onEdit(step)} aria-label={`Ubah ${titleOf(step)}`}>
              Ubah
            </Button>
          </header>
          <dl>
            {answers.map(([label, answer]) => (
              <div key={`${label} ${answer}`}>
                <dt>{label}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

const ZONES = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' } as const
const titleOf = (id: StepId): string => STEPS.find((step) => step.id === id)?.title ?? ''
