import { Button, Progress } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useRef, useState, type DragEvent } from 'react'
import type { Attachment } from '#domain/dossier/events.ts'
import { MAX_ATTACHMENT_BYTES } from '#protocol/bytes.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { AttachmentList } from './attachment-list.tsx'
import classes from './attachments.module.css'
import type { ShownAttachment } from './damage-words.ts'
import { megabytes } from './file-size.ts'
import { MEDIA_TYPES } from './upload.ts'
import { useUploads, type Uploading } from './use-uploads.ts'

interface AttachmentPickerProps {
  readonly id: string
  readonly attachments: readonly ShownAttachment[]
  readonly onAdd: (attachment: Attachment) => void
  /** Absent where what was attached stays (a dossier's page). */
  readonly onRemove?: ((attachment: Attachment) => void) | undefined
}

/** Scans: picked with the keyboard, or dropped on the panel. */
export function AttachmentPicker({ id, attachments, onAdd, onRemove }: AttachmentPickerProps) {
  const [over, setOver] = useState(false)
  const { uploads, add, remove } = useUploads(onAdd)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files)
  }
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <PickButton id={id} onPick={add} />
      {attachments.length + uploads.length === 0 ? null : (
        <AttachmentList attachments={attachments} onRemove={onRemove}>
          {uploads.map((entry) => (
            <UploadRow key={entry.key} entry={entry} onClose={() => remove(entry.key)} />
          ))}
        </AttachmentList>
      )}
    </div>
  )
}

function PickButton({ id, onPick }: { readonly id: string; readonly onPick: (files: Iterable<File>) => void }) {
  const file = useRef<HTMLInputElement>(null)
  return (
    <div className={classes.pick}>
      <Button id={id} variant="default" leftSection={<IconPaperclip size="1.125rem" aria-hidden="true" />} onClick={() => file.current?.click()}>
        Pilih berkas pindaian
      </Button>
      <span>PDF, JPEG, atau PNG, paling besar {megabytes(MAX_ATTACHMENT_BYTES)}; boleh juga diseret ke sini.</span>
      <input
        ref={file}
        type="file"
        hidden
        multiple
        accept={MEDIA_TYPES.join(',')}
        aria-label="Berkas pindaian"
        onChange={(event) => {
          onPick(event.currentTarget.files ?? [])
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}

function UploadRow({ entry, onClose }: { readonly entry: Uploading; readonly onClose: () => void }) {
  if (entry.problem !== '')
    return (
      <li role="alert" data-problem>
        <span>{entry.problem}</span>
        <IconButton label={`Tutup pesan tentang ${entry.name}`} icon={<IconX size="1rem" />} size="md" onClick={onClose} />
      </li>
    )
  return (
    <li>
      <span>{entry.name}</span>
      <Progress className={classes.progress} value={entry.share * 100} aria-label={`Mengunggah ${entry.name}`} />
      <span>{Math.round(entry.share * 100)} %</span>
    </li>
  )
}
