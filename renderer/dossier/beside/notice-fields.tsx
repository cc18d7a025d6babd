import { Button } from '@mantine/core'
import { IconBrandWhatsapp } from '@tabler/icons-react'
import { useEffect, useEffectEvent } from 'react'
import type { DossierId } from '#domain/ids.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { useRequest } from '../../host/use-command.ts'
import { AreaField } from '../../ui/form/area-field.tsx'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import { GROUP } from '../keys-group.ts'
import { CHANNELS, type NoticeForm, whatsAppLink } from './notice-text.ts'

interface NoticeFieldsProps {
  readonly dossier: DossierId
  readonly form: NoticeForm
  readonly onChange: (form: NoticeForm) => void
}

/** How the applicant is told and what; WhatsApp opens outside with the text in it, and what is saved here is that it was done. */
export function NoticeFields({ dossier, form, onChange }: NoticeFieldsProps) {
  const compose = useRequest('notice.compose')
  const ask = useEffectEvent(() => (form.composed ? Promise.resolve(null) : compose.run({ dossier })))
  const take = useEffectEvent((composed: CallOutput<'notice.compose'> | null) => {
    if (composed !== null) onChange({ ...form, text: form.text === '' ? composed.text : form.text, phone: composed.phone, composed: true })
  })
  useEffect(() => {
    void ask().then((composed) => take(composed))
  }, [])
  return (
    <>
      <ChoiceField path="notice.channel" label="Cara memberi tahu" unmarked startHere value={form.channel} options={CHANNELS} onChange={(channel) => onChange({ ...form, channel })} />
      <AreaField path="notice.text" label="Isi pemberitahuan" rows={5} value={form.text} onChange={(text) => onChange({ ...form, text })} />
      {compose.refusal === null ? null : (
        <Notice tone="late" live>
          {compose.refusal.message}
        </Notice>
      )}
      {form.channel === 'whatsapp' && form.composed ? <WhatsApp form={form} /> : null}
    </>
  )
}

function WhatsApp({ form }: Pick<NoticeFieldsProps, 'form'>) {
  const link = whatsAppLink(form)
  const usable = form.phone !== '' && form.text.trim() !== ''
  useShortcut({ key: 'Alt+W', label: 'Buka WhatsApp', group: GROUP, enabled: usable, run: () => void window.open(link, '_blank', 'noopener,noreferrer') })
  if (form.phone === '') return <Notice tone="wait">Nomor telepon pemohon tidak tercatat. Pilih cara lain, atau perbaiki nomornya lewat Koreksi.</Notice>
  return (
    <div>
      <Button component="a" href={link} target="_blank" rel="noopener noreferrer" variant="default" leftSection={<IconBrandWhatsapp aria-hidden="true" size="1.125rem" />} rightSection={<kbd>Alt+W</kbd>}>
        Buka WhatsApp
      </Button>
      <p>WhatsApp terbuka di peramban dengan teks ini. Kirim dari sana, lalu simpan di sini bahwa pemohon sudah diberi tahu.</p>
    </div>
  )
}
