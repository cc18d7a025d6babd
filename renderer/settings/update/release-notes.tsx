import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { IsoDate } from '#domain/ids.ts'
import { fileSize } from '../../attachments/file-size.ts'
import notes from './release-notes.module.css'
import type { UpdateState } from './update-state.ts'

/** When a version came out, how large its installer is, and what its publisher says of it: as plain text. */
export function ReleaseNotes({ release }: { readonly release: NonNullable<UpdateState['offer']> }) {
  return (
    <>
      <p className={notes.text} data-soft>
        Terbit {longDate(release.released as IsoDate)}
        {release.size === 0 ? '' : `, ${fileSize(release.size)}`}
      </p>
      {release.notes === '' ? null : <p className={notes.text}>{release.notes}</p>}
    </>
  )
}
