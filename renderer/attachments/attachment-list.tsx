import { IconX } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { Attachment } from '#domain/dossier/events.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { AttachmentDialog } from './attachment-dialog.tsx'
import { AttachmentRow } from './attachment-row.tsx'
import classes from './attachments.module.css'
import { damageOf, type ShownAttachment } from './damage-words.ts'

interface AttachmentListProps {
  readonly attachments: readonly ShownAttachment[]
  /** Absent where what was attached stays (a dossier's page). */
  readonly onRemove?: ((attachment: Attachment) => void) | undefined
  /** Rows of what is still on its way. */
  readonly children?: ReactNode
}

/** Scans by name and size; each opens in a window of its own. */
export function AttachmentList({ attachments, onRemove, children }: AttachmentListProps) {
  const [shown, setShown] = useState<ShownAttachment | null>(null)
  return (
    <>
      <ul className={classes.files}>
        {attachments.map((attachment) => (
          <AttachmentRow key={attachment.hash} attachment={attachment} damage={damageOf(attachment, attachments)} onOpen={() => setShown(attachment)}>
            {onRemove === undefined ? null : <IconButton label={`Buang ${attachment.name}`} icon={<IconX size="1rem" />} size="md" onClick={() => onRemove(attachment)} />}
          </AttachmentRow>
        ))}
        {children}
      </ul>
      {shown === null ? null : <AttachmentDialog attachment={shown} damage={damageOf(shown, attachments)} onClose={() => setShown(null)} />}
    </>
  )
}
