import { Stack } from '@mantine/core'
import { AttachmentPicker } from '../attachments/attachment-picker.tsx'
import { ChecklistEditor } from '../checklist/checklist-editor.tsx'
import { markAll } from '../checklist/mark-all.ts'
import { AreaField } from '../ui/form/area-field.tsx'
import { FieldRow } from '../ui/form/field-row.tsx'
import { SelectField } from '../ui/form/select-field.tsx'
import { TextField } from '../ui/form/text-field.tsx'
import { Section } from '../ui/section.tsx'
import { checklistLines } from './checklist-lines.ts'
import type { PartFields } from './part-of-form.ts'

/** What was brought: the checklist, sets and stopmap, notes and scans. */
export function PapersFields(fields: PartFields<'applicationKind' | 'checklist' | 'copies' | 'stopmapColour' | 'notes' | 'attachments'>) {
  const { form, context, change, at } = fields
  const colours = context.service?.stopmapColours ?? []
  return (
    <>
      <Section title="Persyaratan">
        <Checklist {...fields} />
      </Section>
      <Section title="Berkas">
        <Stack gap="md">
        <FieldRow>
          <TextField {...at('copies')} label="Jumlah rangkap" kind="digits" characters={4} value={form.copies} onChange={(copies) => change((before) => ({ ...before, copies }))} />
          <SelectField {...at('stopmapColour')} label="Warna stopmap" optional value={form.stopmapColour} options={colours.map((colour) => ({ value: colour, label: colour }))} onChange={(stopmapColour) => change((before) => ({ ...before, stopmapColour }))} />
        </FieldRow>
        <AreaField {...at('notes')} label="Catatan" optional rows={2} value={form.notes} onChange={(notes) => change((before) => ({ ...before, notes }))} />
        <AttachmentPicker
          id="intake-attachments"
          attachments={form.attachments}
          onAdd={(attachment) => change((before) => ({ ...before, attachments: [...before.attachments.filter((one) => one.hash !== attachment.hash), attachment] }))}
          onRemove={(attachment) => change((before) => ({ ...before, attachments: before.attachments.filter((one) => one.hash !== attachment.hash) }))}
        />
        </Stack>
      </Section>
    </>
  )
}

function Checklist({ form, context, change }: PartFields<'applicationKind' | 'checklist'>) {
  const lines = checklistLines(context.service, form)
  if (context.service === null) return <p>Pilih layanan dahulu; daftar persyaratannya muncul di sini.</p>
  return (
    <ChecklistEditor
      path="checklist"
      lines={lines}
      onMark={(row, mark) => {
        const line = lines[row]
        if (line) change((before) => ({ ...before, checklist: { ...before.checklist, [line.requirement]: mark } }))
      }}
      onMarkAll={() => change((before) => ({ ...before, checklist: { ...before.checklist, ...Object.fromEntries(markAll(lines).map((line) => [line.requirement, line.mark])) } }))}
    />
  )
}
