import { AttachmentPicker } from '../attachments/attachment-picker.tsx'
import { useCommand } from '../host/use-command.ts'
import { hasDesk, useSignedIn } from '../session/signed-in.ts'
import { Notice } from '../ui/notice.tsx'
import { told } from '../ui/told.ts'
import { AttachmentList } from '../attachments/attachment-list.tsx'
import classes from './dossier.module.css'
import type { OfView } from './view.ts'

/** The scans of this dossier; what was attached stays. */
export function AttachmentsTab({ view }: OfView) {
  const attach = useCommand('dossier.attach')
  const may = hasDesk(useSignedIn())
  return (
    <div className={classes.sheet}>
      {attach.refusal === null ? null : <Notice tone="late">{attach.refusal.message}</Notice>}
      {may ? (
        <AttachmentPicker
          id="dossier-scans"
          attachments={view.attachments}
          onAdd={({ hash, name, mediaType, size }) => void attach.run({ dossier: view.row.dossier, attachment: { hash, name, mediaType, size } }).then((done) => done && told(done.message))}
        />
      ) : (
        <AttachmentList attachments={view.attachments} />
      )}
    </div>
  )
}
