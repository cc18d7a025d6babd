import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { hasDesk, useSignedIn } from '../../session/signed-in.ts'
import classes from '../dossier.module.css'
import type { OfView } from '../view.ts'
import type { DossierWindow } from '../window.ts'
import { chains } from './disposition-chain.ts'
import { DispositionCard } from './disposition-card.tsx'

interface DispositionsTabProps extends OfView {
  readonly onOpen: (window: DossierWindow) => void
}

/** Every disposition of this dossier, chain by chain: who asked what of whom, who has read it, who has done it, how late. */
export function DispositionsTab({ view, onOpen }: DispositionsTabProps) {
  const may = hasDesk(useSignedIn())
  const links = chains(view.dispositions)
  // The keys belong to the first disposition that still waits for this officer.
  const waiting = links.find(({ disposition }) => disposition.mine && disposition.to.some((one) => one.mine && one.done === null))
  return (
    <div className={classes.sheet}>
      <section aria-label="Disposisi">
        <h2>
          Disposisi
          {may ? (
            <Button variant="default" size="compact-md" leftSection={<IconPlus aria-hidden="true" size="1rem" />} rightSection={<kbd>F7</kbd>} onClick={() => onOpen({ what: 'disposition', parent: null })}>
              Disposisi baru
            </Button>
          ) : null}
        </h2>
        {links.length === 0 ? <p className={classes.none}>Belum ada disposisi. F7 mengirim disposisi kepada satu atau beberapa petugas.</p> : null}
        {links.map(({ disposition, depth }) => (
          <DispositionCard key={disposition.disposition} view={view} disposition={disposition} depth={depth} keyed={waiting?.disposition === disposition} may={may} onOpen={onOpen} />
        ))}
      </section>
    </div>
  )
}
