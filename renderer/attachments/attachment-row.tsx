import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPaperclip } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { StateBadge } from '../ui/state-badge.tsx'
import classes from './attachments.module.css'
import type { Damage, ShownAttachment } from './damage-words.ts'
import { fileSize } from './file-size.ts'

interface AttachmentRowProps {
  readonly attachment: ShownAttachment
  readonly damage: Damage | null
  readonly onOpen: () => void
  readonly children: ReactNode
}

/** One scan: what it is called, how large it is, and whether it can still be read. */
export function AttachmentRow({ attachment, damage, onOpen, children }: AttachmentRowProps) {
  return (
    <li>
      <Button variant="subtle" size="compact-md" leftSection={<IconPaperclip aria-hidden="true" size="1rem" />} onClick={onOpen}>
        {attachment.name}
      </Button>
      <span>{fileSize(attachment.size)}</span>
      {damage === null ? null : (
        <>
          <StateBadge tone={damage.replaced ? 'plain' : 'late'} icon={<IconAlertTriangle />}>
            {damage.mark}
          </StateBadge>
          <p className={classes.next}>{damage.next}</p>
        </>
      )}
      {children}
    </li>
  )
}
