import { Button, Menu } from '@mantine/core'
import { IconFileText, IconFilePlus, IconTrash } from '@tabler/icons-react'
import { call } from '../host/call.ts'
import { showFault } from '../host/fault.ts'
import { useCall } from '../host/use-call.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { told } from '../ui/told.ts'
import { readDraft } from './draft-content.ts'
import { type IntakeDesk, useIntake, useIntakeDesk } from './intake-store.ts'

/** Drafts of this PC: what was begun and not yet taken in. The one thrown away is gone at once, not only when the list has been read again. */
export function DraftList({ serviceName }: { readonly serviceName: string }) {
  const clock = useOfficeClock()
  const desk = useIntakeDesk()
  const { draft: open, discarded, touched, content } = useIntake()
  const drafts = (useCall('draft.list', {}).value ?? []).filter(({ id, savedAt }) => id !== open && !(id === discarded?.id && savedAt <= (discarded.savedAt ?? savedAt)))
  return (
    <>
      {drafts.length === 0 ? null : (
        <Menu>
          <Menu.Target>
            <Button variant="default" leftSection={<IconFileText aria-hidden="true" size="1.125rem" />}>
              Draf ({drafts.length})
            </Button>
          </Menu.Target>
          <Menu.Dropdown aria-label="Draf">
            {drafts.map((draft) => (
              <Menu.Item key={draft.id} onClick={() => void resume(desk, draft.id)}>
                {draft.title} · {clock.moment(draft.savedAt)} · {draft.officerName}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {touched ? (
        <>
          <Button variant="default" leftSection={<IconTrash aria-hidden="true" size="1.125rem" />} onClick={() => void desk.discard(serviceName)}>
            Buang draf
          </Button>
          <Button variant="default" leftSection={<IconFilePlus aria-hidden="true" size="1.125rem" />} onClick={() => void desk.start(content.form.service)}>
            Formulir kosong
          </Button>
        </>
      ) : null}
    </>
  )
}

async function resume(desk: IntakeDesk, id: string): Promise<void> {
  try {
    const answer = await call('draft.open', { id })
    const content = answer.ok ? readDraft(answer.value.content) : null
    if (answer.ok && content !== null) await desk.resume(id, content, answer.value.savedAt)
    else told(answer.ok ? 'Draf ini tidak terbaca dan dibiarkan seperti adanya. Hubungi admin.' : answer.refusal.message)
  } catch (fault) {
    showFault(fault)
  }
}
