import { Button, Group } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { bridge } from '../host/bridge.ts'
import { useCommand } from '../host/use-command.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { hasDesk, useSignedIn } from '../session/signed-in.ts'
import { Section } from '../ui/section.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import classes from './dossier.module.css'
import type { DossierView, OfView } from './view.ts'

type Kind = DossierView['printable'][number]['kind']

/** The office's letters of this dossier, and every paper printed: the first is the original, each further one says SALINAN. */
export function PapersSection({ view }: OfView) {
  const clock = useOfficeClock()
  const issue = useCommand('paper.issue')
  const [message, setMessage] = useState('')
  const may = hasDesk(useSignedIn())
  const print = async (kind: Kind): Promise<void> => {
    const paper = await issue.run({ dossier: view.row.dossier, kind })
    if (paper !== null) setMessage((await bridge().print(paper.path)).message)
  }
  const latest = view.printable.at(-1)
  useShortcut({ key: 'F9', label: 'Cetak', group: 'Berkas', enabled: may && latest !== undefined, run: () => void (latest && print(latest.kind)) })
  return (
    <Section title="Dokumen dan cetakan">
      {view.documents.map((document) => (
        <p key={document.id}>
          <strong>{document.name}</strong>
          {document.number === null ? '' : ` · nomor ${document.number.text}`}
          {document.initials.length === 0 ? '' : ` · paraf: ${document.initials.map((initial) => initial.name).join(', ')}`}
          {document.signed === '' ? '' : ` · ditandatangani ${document.signed}`}
        </p>
      ))}
      {view.voided.map(({ number, reason }) => (
        <p key={`${number.run} ${number.no}`}>
          <s>{number.text}</s> batal: {reason}
        </p>
      ))}
      {may ? (
        <Group gap="sm">
          {view.printable.map(({ kind, title, issued }) => (
            <Button key={kind} variant="default" loading={issue.running} leftSection={<IconPrinter aria-hidden="true" size="1.125rem" />} onClick={() => void print(kind)}>
              {issued === 0 ? `Cetak ${title.toLowerCase()}` : `Cetak ulang ${title.toLowerCase()} (SALINAN ke-${issued})`}
            </Button>
          ))}
        </Group>
      ) : null}
      {issue.refusal === null ? null : <p role="alert">{issue.refusal.message}</p>}
      {message === '' ? null : <output>{message}</output>}
      <ul className={classes.papers}>
        {view.papers.map((paper) => (
          <li key={paper.paper}>
            <a href={paper.path} target="_blank" rel="noreferrer">
              {paper.title}
            </a>{' '}
            <span>{clock.moment(paper.at)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
