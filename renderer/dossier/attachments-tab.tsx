import { AttachmentList } from '../attachments/attachment-list.tsx'
import { AttachmentPicker } from '../attachments/attachment-picker.tsx'
import { hasDesk, useSignedIn } from '../session/signed-in.ts'
import { Notice } from '../ui/notice.tsx'
import classes from './dossier.module.css'
import { useAttach } from './use-attach.ts'
import type { OfView } from './view.ts'

/** The scans of this dossier; what was attached stays. */
export function AttachmentsTab({ view }: OfView) {
  const { attach, problems } = useAttach(view.row.dossier)
  const may = hasDesk(useSignedIn())
  return (
    <div className={classes.sheet}>
      {problems.map((problem) => (
        <Notice key={problem} tone="late" live>
          {problem}
        </Notice>
      ))}
      {may ? <AttachmentPicker id="dossier-scans" attachments={view.attachments} onAdd={attach} /> : <AttachmentList attachments={view.attachments} />}
    </div>
  )
}
