import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArrowsSplit2, IconEye, IconPrinterOff } from '@tabler/icons-react'
import { useOfficeClock } from '../../session/office-clock.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from '../dossier.module.css'
import type { DossierView } from '../view.ts'
import type { DossierWindow } from '../window.ts'

interface PrintedPapersProps {
  readonly papers: DossierView['papers']
  readonly onOpen: (window: DossierWindow) => void
}

/** Every paper made so far, the newest first; one that shows what a correction has changed since says so, and so does one whose act came too late. */
export function PrintedPapers({ papers, onOpen }: PrintedPapersProps) {
  const clock = useOfficeClock()
  return (
    <section aria-label="Kertas yang sudah dibuat">
      <h2>Kertas yang sudah dibuat</h2>
      {papers.length === 0 ? <p className={classes.none}>Belum ada. F9 mencetak.</p> : null}
      <ul className={classes.papers}>
        {papers.toReversed().map((paper) => (
          <li key={paper.paper}>
            <span>
              {paper.title}
              <small>{clock.moment(paper.at)}</small>
            </span>
            {paper.late ? (
              <StateBadge tone="late" icon={<IconArrowsSplit2 />}>
                Tidak berlaku: terlambat, komputer lain lebih dulu
              </StateBadge>
            ) : null}
            {paper.outdated ? (
              <StateBadge tone="wait" icon={<IconAlertTriangle />}>
                Berubah sejak dibuat
              </StateBadge>
            ) : null}
            {paper.unopened ? (
              <StateBadge tone="wait" icon={<IconPrinterOff />}>
                Belum pernah dibuka atau dicetak
              </StateBadge>
            ) : null}
            <Button variant="default" size="compact-md" leftSection={<IconEye aria-hidden="true" size="1rem" />} onClick={() => onOpen({ what: 'paper', paper, fresh: paper.unopened })}>
              Lihat
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
