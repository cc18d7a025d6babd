import { Button, Stack } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { Attachment } from '#domain/dossier/events.ts'
import { PdfView } from '../paper/pdf-view.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Damage } from './damage-words.ts'
import { PictureView } from './picture-view.tsx'

interface AttachmentDialogProps {
  readonly attachment: Attachment
  readonly damage: Damage | null
  readonly onClose: () => void
}

/** A scan as it was brought in; looking at it is logged by the counter. */
export function AttachmentDialog({ attachment, damage, onClose }: AttachmentDialogProps) {
  return (
    <Dialog opened onClose={onClose} title={attachment.name} size="60rem">
      {damage === null ? (
        <Scan attachment={attachment} />
      ) : (
        <Notice tone="late" title={`Pindaian ini tidak dapat dibuka: ${damage.mark.charAt(0).toLowerCase()}${damage.mark.slice(1)}.`}>
          Catatan berkas tetap utuh. {damage.next}
        </Notice>
      )}
    </Dialog>
  )
}

function Scan({ attachment: { hash, name, mediaType } }: Pick<AttachmentDialogProps, 'attachment'>) {
  const path = `/attachments/${hash}`
  return (
    <Stack gap="sm">
      <div>
        <Button variant="default" component="a" href={path} download={name} leftSection={<IconDownload aria-hidden="true" size="1.125rem" />} data-autofocus>
          Simpan berkas
        </Button>
      </div>
      {mediaType === 'application/pdf' ? <PdfView path={path} label={name} /> : <PictureView path={path} name={name} />}
    </Stack>
  )
}
