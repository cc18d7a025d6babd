import { Button, Stack } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { Attachment } from '#domain/dossier/events.ts'
import { PdfView } from '../paper/pdf-view.tsx'
import { Dialog } from '../ui/dialog.tsx'
import classes from './attachments.module.css'

/** A scan as it was brought in; looking at it is logged by the counter. */
export function AttachmentDialog({ attachment, onClose }: { readonly attachment: Attachment; readonly onClose: () => void }) {
  const path = `/attachments/${attachment.hash}`
  return (
    <Dialog opened onClose={onClose} title={attachment.name} size="60rem">
      <Stack gap="sm">
        <div>
          <Button variant="default" component="a" href={path} download={attachment.name} leftSection={<IconDownload aria-hidden="true" size="1.125rem" />} data-autofocus>
            Simpan berkas
          </Button>
        </div>
        {attachment.mediaType === 'application/pdf' ? <PdfView path={path} label={attachment.name} /> : <img className={classes.picture} src={path} alt={`Pindaian ${attachment.name}`} />}
      </Stack>
    </Dialog>
  )
}
