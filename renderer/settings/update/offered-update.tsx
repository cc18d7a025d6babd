import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useCommand } from '../../host/use-command.ts'
import { FormActions } from '../../ui/form/form-actions.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { ReleaseNotes } from './release-notes.tsx'
import type { UpdateState } from './update-state.ts'

/** What was found and is signed by the publisher; nothing of it is on this computer yet. */
export function OfferedUpdate({ offer, mayTake }: { readonly offer: NonNullable<UpdateState['offer']>; readonly mayTake: boolean }) {
  const take = useCommand('update.take')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => { button.current?.focus() }, [offer.version])
  return (
    <Section title={`Ditemukan: Loket ${offer.version}`} lead="Ditandatangani oleh penerbit Loket.">
      <ReleaseNotes release={offer} />
      {take.refusal === null ? null : (
        <Notice tone="wait" live>
          {take.refusal.message}
        </Notice>
      )}
      {mayTake ? (
        <FormActions>
          <Button ref={button} loading={take.running} onClick={() => void take.run({ version: offer.version })}>
            Salin ke komputer ini
          </Button>
        </FormActions>
      ) : null}
    </Section>
  )
}
