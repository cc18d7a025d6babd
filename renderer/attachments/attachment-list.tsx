import { Button } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { Attachment } from '#domain/dossier/events.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { AttachmentDialog } from './attachment-dialog.tsx'
import classes from './attachments.module.css'
import { fileSize } from './file-size.ts'

interface AttachmentListProps {
  readonly attachments: readonly Attachment[]
  /** Absent where what was attached stays (a dossier's page). */
  readonly onRemove?: ((attachment: Attachment) => void) | undefined
  /** Rows of what is still on its way. */
  readonly children?: ReactNode
}

/** Scans by name and size; each opens in a window of its own. */
export function AttachmentList({ attachments, onRemove, children }: AttachmentListProps) {
  const [shown, setShown] = useState<Attachment | null>(null)
  return (
    <>
      <ul className={classes.files}>
        {attachments.map((attachment) => (
          <li key={attachment.hash}>
            <Button variant="subtle" size="compact-md" leftSection={<IconPaperclip aria-hidden="true" size="1rem" />} onClick={() => setShown(attachment)}>
              {attachment.name}
            </Button>
            <span>{fileSize(attachment.size)}</span>
            {onRemove === undefined ? null : <IconButton label={`Buang ${attachment.name}`} icon={<IconX size="1rem" />} size="md" onClick={() => onRemove(attachment)} />}
          </li>
        ))}
        {children}
      </ul>
      {shown === null ? null : <AttachmentDialog attachment={shown} onClose={() => setShown(null)} />}
    </>
  )
}
