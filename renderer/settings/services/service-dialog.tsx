import { useCommand } from '../../host/use-command.ts'
import { useUnsaved } from '../../session/unsaved.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField } from '../../ui/form/check-field.tsx'
import { FieldRow } from '../../ui/form/field-row.tsx'
import { Form } from '../../ui/form/form.tsx'
import { TextField } from '../../ui/form/text-field.tsx'
import { SaveBar } from '../save-bar.tsx'
import { told } from '../../ui/told.ts'
import { RequirementList } from './requirement-list.tsx'
import { newestProcedures, serviceInput, type ProcedureRow, type ServiceText } from './service-text.ts'

interface ServiceDialogProps {
  readonly saved: ServiceText
  readonly procedures: readonly ProcedureRow[]
  readonly onClose: () => void
}

/** One service with its requirement list. What is typed stays when the window is closed. */
export function ServiceDialog({ saved, procedures, onClose }: ServiceDialogProps) {
  const typed = useUnsaved(`layanan ${saved.id}`, saved)
  const save = useCommand('service.save')
  const service = typed.value
  const procedure = procedures.find(({ hash }) => hash === service.procedure.hash)
  const newest = newestProcedures(procedures).find(({ id, version }) => id === saved.procedure.id && version > saved.procedure.version)
  const set = (change: Partial<ServiceText>): void => typed.set({ ...service, ...change })
  const submit = async (): Promise<void> => {
    if ((await save.run({ service: serviceInput(service) })) === null) return
    typed.saved()
    told(`${service.name} tersimpan.`)
    onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={saved.name} size="64rem">
      <Form label="Layanan" onSubmit={() => void submit()} refusal={save.refusal}>
        <TextField path="service.name" label="Nama" info={procedure === undefined ? '' : `SOP ${procedure.sopNumber}, ${procedure.region}: ${procedure.steps} langkah.`} value={service.name} onChange={(name) => set({ name })} startHere />
        {newest === undefined ? null : (
          <CheckField
            path="service.procedure"
            label={`Pakai SOP versi ${newest.version}`}
            hint={newest.problems[0] ?? `Layanan ini memakai versi ${saved.procedure.version}. Berkas yang berjalan tetap memakai versi itu; berkas baru memakai versi ${newest.version}.`}
            value={service.procedure.version === newest.version}
            onChange={(chosen) => set({ procedure: chosen ? { id: newest.id, version: newest.version, hash: newest.hash } : saved.procedure })}
          />
        )}
        <FieldRow least="14rem">
          <TextField path="service.abbreviation" label="Singkatan jenis izin" hint="{jenis} dalam nomor" value={service.abbreviation} onChange={(abbreviation) => set({ abbreviation })} />
          <TextField path="service.promisedWorkingDays" label="Hari kerja yang dijanjikan" hint="Kosong: menurut SOP" optional kind="digits" value={service.promisedWorkingDays} onChange={(promisedWorkingDays) => set({ promisedWorkingDays })} />
          <TextField path="service.stopmapColours" label="Warna stopmap" hint="Pisahkan dengan koma" value={service.stopmapColours} onChange={(stopmapColours) => set({ stopmapColours })} />
        </FieldRow>
        <RequirementList value={service.requirements} onChange={(requirements) => set({ requirements })} />
        <CheckField path="service.active" label="Diterima di loket" hint="Matikan bila layanan tidak dibuka lagi; berkas yang berjalan tetap diteruskan." value={service.active} onChange={(active) => set({ active })} />
        <SaveBar changed={typed.changed} running={save.running} onForget={typed.forget} />
      </Form>
    </Dialog>
  )
}
