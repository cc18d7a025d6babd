import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useCommand } from '../host/use-command.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { hasDesk, useSignedIn } from '../session/signed-in.ts'
import { Notice } from '../ui/notice.tsx'
import { askedWords } from './letters/asked-words.ts'
import type { OfView } from './view.ts'
import type { DossierWindow } from './window.ts'

type Letter = OfView['view']['documents'][number]

/** Numbers that are asked for, and those that have come for a paper which left without them. */
export function NumberOwed({ view, onOpen }: OfView & { readonly onOpen: (window: DossierWindow) => void }) {
  const clock = useOfficeClock()
  const may = hasDesk(useSignedIn())
  const issue = useCommand('paper.issue')
  const print = async (kind: NonNullable<Letter['reprint']>): Promise<void> => {
    const paper = await issue.run({ dossier: view.row.dossier, kind })
    if (paper !== null) onOpen({ what: 'paper', paper, fresh: true })
  }
  return (
    <>
      {view.documents.filter(isOwed).map(({ id, name, asked, reprint, number }) => (
        <div key={id}>
          {asked === null ? null : (
            <Notice tone="wait" title={`${name}: nomor menyusul`}>
              {askedWords(asked, clock.moment(asked.at))}
            </Notice>
          )}
          {reprint === null || number === null ? null : (
            <Notice tone="info" live title={`Nomor ${name} sudah tiba: ${number.text}`}>
              Kertas yang sudah dibuat masih bertulisan “nomor menyusul”. Cetak ulang dengan nomornya dan tarik yang lama.{' '}
              {may ? (
                <Button size="compact-md" variant="default" mt="0.25rem" leftSection={<IconPrinter aria-hidden="true" size="1rem" />} aria-disabled={issue.running} onClick={() => void print(reprint)}>
                  Cetak ulang dengan nomor
                </Button>
              ) : null}
              {issue.refusal === null ? null : issue.refusal.message}
            </Notice>
          )}
        </div>
      ))}
    </>
  )
}

const isOwed = ({ asked, reprint, number }: Letter): boolean => asked !== null || (reprint !== null && number !== null)
