import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { hasDesk, useSignedIn } from '../session/signed-in.ts'
import { Empty } from '../ui/empty.tsx'
import { Form } from '../ui/form/form.tsx'
import { FormActions } from '../ui/form/form-actions.tsx'
import { Page } from '../ui/page.tsx'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { ApplicantFields } from './applicant-fields.tsx'
import { DiscardedNotice } from './discarded-notice.tsx'
import { DraftList } from './draft-list.tsx'
import { DuplicateNotice } from './duplicate-notice.tsx'
import { useIntake, useIntakeDesk } from './intake-store.ts'
import { partOfForm } from './part-of-form.ts'
import { PapersFields } from './papers-fields.tsx'
import { PermitFields } from './permit-fields.tsx'
import { DraftLine, PromiseLine } from './promise-line.tsx'
import { ReceivedPanel } from './received-panel.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { ServiceFields } from './service-fields.tsx'
import { useIntakeForm } from './use-intake-form.ts'
import { useUndo } from './use-undo.ts'

/** Berkas baru: takes a dossier in, by keyboard alone. */
export function IntakeScreen() {
  const { received } = useIntake()
  if (!hasDesk(useSignedIn()))
    return (
      <Page title="Berkas baru">
        <Empty title="Anda belum memegang peran di loket">Minta admin menambahkan peran Front Office.</Empty>
      </Page>
    )
  return received === null ? <IntakeFormPage /> : <ReceivedPanel received={received} />
}

const GROUP = 'Berkas baru'

const Service = partOfForm(ServiceFields, ['applicationKind'])
const Papers = partOfForm(PapersFields, ['applicationKind', 'checklist', 'copies', 'stopmapColour', 'notes', 'attachments'])
const Applicant = partOfForm(ApplicantFields, ['applicant'])
const Duplicates = partOfForm(DuplicateNotice, ['applicant', 'permit'])

function IntakeFormPage() {
  const fields = useIntakeForm()
  const desk = useIntakeDesk()
  const { sending, draft } = useIntake()
  const [returning, setReturning] = useState(false)
  const { context, problems, refusal, tries } = fields
  const receive = (): void => void desk.receive('complete', context)
  useShortcut({ key: 'F6', label: 'Kembalikan', group: GROUP, run: () => setReturning(true) })
  const serviceName = context.service?.name ?? ''
  const { bringBack } = useUndo(GROUP, serviceName)
  return (
    <Page title="Berkas baru" lead={<DraftLine />} actions={<DraftList serviceName={serviceName} />}>
      <DiscardedNotice onBringBack={bringBack} />
      <Form key={draft} label="Berkas baru" group={GROUP} submitLabel="Terima berkas" onSubmit={receive} problems={problems} problemTitle="Berkas belum bisa diterima" refusal={refusal}>
        <PromiseLine service={context.service?.id ?? null} />
        <Service {...fields} />
        <Applicant {...fields} />
        <Duplicates {...fields} />
        <PermitFields {...fields} />
        <Papers {...fields} />
        <FormActions>
          <Button type="submit" loading={sending === 'complete'} leftSection={<IconCheck aria-hidden="true" size="1.125rem" />}>
            Terima berkas
          </Button>
          <Button variant="default" leftSection={<IconArrowBackUp aria-hidden="true" size="1.125rem" />} onClick={() => setReturning(true)}>
            Kembalikan (F6)
          </Button>
          <Button variant="default" loading={sending === 'to-check'} leftSection={<IconClock aria-hidden="true" size="1.125rem" />} onClick={() => void desk.receive('to-check', context)}>
            Simpan untuk diperiksa nanti
          </Button>
        </FormActions>
      </Form>
      {returning ? <ReturnDialog key={tries} fields={fields} onClose={() => setReturning(false)} /> : null}
    </Page>
  )
}
