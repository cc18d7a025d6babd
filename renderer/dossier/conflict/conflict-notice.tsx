import { Button } from '@mantine/core'
import { useOfficeClock } from '../../session/office-clock.ts'
import { Notice } from '../../ui/notice.tsx'
import type { OfView } from '../view.ts'
import type { DossierWindow } from '../window.ts'
import { conflictWords } from './conflict-words.ts'

/** Two counters acted on this dossier at once: nothing is lost, and a supervisor decides. */
export function ConflictNotice({ view, onOpen }: OfView & { readonly onOpen: (window: DossierWindow) => void }) {
  const { conflict } = view
  const clock = useOfficeClock()
  if (conflict === null) return null
  return (
    <>
      {conflict.late.length === 0 ? null : (
        <Notice tone="wait" title="Konflik: berkas ini dikerjakan di dua komputer pada saat yang sama">
          {conflictWords(conflict, clock)}{' '}
          <Button size="compact-md" variant="default" mt="0.25rem" onClick={() => onOpen({ what: 'conflict', conflict })}>
            {conflict.canSettle ? 'Bandingkan dan selesaikan' : 'Bandingkan'}
          </Button>
        </Notice>
      )}
      {conflict.surplus.length === 0 ? null : <Notice tone="wait">{surplusWords(conflict.surplus)}</Notice>}
    </>
  )
}

const surplusWords = (numbers: readonly string[]): string =>
  `Nomor ${numbers.join(', ')} juga diberikan untuk berkas ini oleh komputer lain. Nomor yang lebih dulu tetap berlaku; Penyelia membatalkan nomor itu di layar Nomor, dan kertas yang memuatnya ditarik.`
