import { useCommand } from '../../host/use-command.ts'
import { useOfficeClock } from '../../session/office-clock.ts'
import { Notice } from '../../ui/notice.tsx'
import classes from '../dossier.module.css'
import type { DossierView, OfView } from '../view.ts'
import type { DossierWindow } from '../window.ts'
import { LetterCard } from './letter-card.tsx'
import { PrintedPapers } from './printed-papers.tsx'

interface LettersTabProps extends OfView {
  readonly onOpen: (window: DossierWindow) => void
}

/** The letters of this dossier, its voided numbers, and every paper printed so far. */
export function LettersTab({ view, onOpen }: LettersTabProps) {
  const clock = useOfficeClock()
  const issue = useCommand('paper.issue')
  const print = async (kind: DossierView['papers'][number]['kind']): Promise<void> => {
    const paper = await issue.run({ dossier: view.row.dossier, kind })
    if (paper !== null) onOpen({ what: 'paper', paper, fresh: true })
  }
  return (
    <div className={classes.sheet}>
      <section aria-label="Surat">
        <h2>Surat</h2>
        {issue.refusal === null ? null : (
          <Notice tone="late" live>
            {issue.refusal.message}
          </Notice>
        )}
        {view.documents.length === 0 ? <p className={classes.none}>Belum ada surat yang disiapkan.</p> : null}
        {view.documents.map((letter) => (
          <LetterCard key={letter.id} view={view} letter={letter} onOpen={onOpen} onPrint={(kind) => void print(kind)} />
        ))}
        {view.voided.map(({ number, reason, at }) => (
          <p key={`${number.run} ${number.no}`}>
            <s>{number.text}</s> dibatalkan {clock.moment(at)}: {reason}
          </p>
        ))}
      </section>
      <PrintedPapers papers={view.papers} onOpen={onOpen} />
    </div>
  )
}
