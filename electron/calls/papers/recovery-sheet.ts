import { must } from '#domain/must.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { renderPaper } from '#documents/render-paper.ts'
import { recoveryQrText } from '#protocol/sync/recovery-code.ts'
import type { Store } from '#store/store.ts'
import type { JobWork } from '../jobs/jobs.ts'
import { officePage } from './office-page.ts'

/** How the view log names it. */
export const RECOVERY_SHEET = 'recovery-sheet'
export const RECOVERY_SHEET_TITLE = 'Lembar pemulihan kantor'

/** Time to look at it and print it; then it is made anew, with the PIN. Milliseconds. */
const KEPT = 10 * 60_000

/** The recovery sheet as work in the background: its page is in memory alone, for who asked and for some minutes. `code`: the groups. */
export function recoverySheetWork(store: Store, code: string, officer: Officer, now: IsoInstant): JobWork {
  const { common, images } = must(officePage(store, officer, now), 'an office that has a key')
  const facts = { ...common, kind: 'recovery-sheet' as const, groups: code.split('-'), code: recoveryQrText(code) }
  return { title: RECOVERY_SHEET_TITLE, fileName: 'lembar-pemulihan-kantor.pdf', mediaType: 'application/pdf', total: 1, forgottenAfter: KEPT, run: () => renderPaper(facts, images) }
}
