import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useOfficeClock } from '../session/office-clock.ts'
import { DocumentCard } from './document-card.tsx'
import classes from './dossier.module.css'
import type { OfView } from './view.ts'
import type { DossierWindow } from './window.ts'

interface PapersTabProps extends OfView {
  readonly onOpen: (window: DossierWindow) => void
}

/** The office's letters of this dossier, its numbers, and every paper printed so far. */
export function PapersTab({ view, onOpen }: PapersTabProps) {
  const clock = useOfficeClock()
  const { documents, voided, papers } = view
  return (
    <div className={classes.sheet}>
      <section aria-label="Surat">
        <h2>Surat</h2>
        {documents.length === 0 ? <p className={classes.none}>Belum ada surat yang disiapkan.</p> : null}
        {documents.map((document) => (
          <DocumentCard key={document.id} document={document} />
        ))}
        {voided.map(({ number, reason, at }) => (
          <p key={`${number.run} ${number.no}`}>
            <s>{number.text}</s> dibatalkan {clock.moment(at)}: {reason}
          </p>
        ))}
      </section>
      <section aria-label="Cetakan">
        <h2>Cetakan</h2>
        {papers.length === 0 ? <p className={classes.none}>Belum ada yang dicetak. F9 mencetak.</p> : null}
        <ul className={classes.papers}>
          {papers.toReversed().map((paper) => (
            <li key={paper.paper}>
              <span>
                {paper.title}
                <small>{clock.moment(paper.at)}</small>
              </span>
              <Button variant="default" size="compact-md" leftSection={<IconEye aria-hidden="true" size="1rem" />} onClick={() => onOpen({ what: 'paper', paper, fresh: false })}>
                Lihat
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
