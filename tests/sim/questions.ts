import { localDate } from '#domain/calendar/office-time.ts'
import type { BookId } from '#domain/ids.ts'
import { endOf } from '#domain/numbering/hands/run-hands.ts'
import { runKey } from '#domain/numbering/run.ts'
import { must } from '#domain/must.ts'
import { askedLetters } from '#store/numbers/asked-letters.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { confirmsClock } from './number-desk.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

interface Answer {
  readonly dossier: string
  readonly document: string
  readonly times: number
}

/** What nobody at a desk gave. A PC that was revoked may have answered and told nobody: whoever goes on for it answers again. */
const ANSWERS =
  "select aggregate as dossier, json_extract(cast(body as text), '$.document') as document, count(*) as times from stream_event as given where type = 'number.given' and actor is null and not exists (select 1 from stream_event as revoked where revoked.type = 'device.revoked' and revoked.aggregate = 'device:' || given.device and revoked.g < given.g) group by 1, 2 having count(*) > 1"

/** Everybody is level. Whoever has a run's end answers what it was asked, once its clock is believed; no letter is answered twice where nobody's memory was doubled. */
export async function everyQuestionIsAnswered(world: World): Promise<void> {
  const pc = must(world.pcs[0], 'a PC')
  if (askedLetters(pc.store).length > 0) {
    for (const one of world.pcs) {
      confirmsClock(one)
      one.keepsUp()
    }
    await world.catchUp()
  }
  for (const problem of unanswered(pc, world)) world.wrong(problem)
  if (world.doubled) return
  for (const { dossier, document, times } of pc.rows<Answer>('stream.db', ANSWERS)) world.wrong(`${document} of ${dossier} was answered ${times} times`)
}

const todaysRun = (pc: SimPc, id: BookId): string => runKey({ id, reset: 'year', unit: '' }, localDate(pc.now(), OFFICE.timeZone), '', '')

/** Where the answer is held back behind a revocation the number is given all the same, and the letter waits for an admin. */
function unanswered(pc: SimPc, { pcs }: World): readonly string[] {
  const runs = new Map((pc.store.hands?.runs() ?? []).map((run) => [run.run, run]))
  const isHeld = pc.sync.quarantined().length > 0
  return askedLetters(pc.store).flatMap(({ dossier, document, asked }) => {
    const run = must(runs.get(asked.run), 'the run that was asked of')
    const isOpen = run.asked.some(({ letter }) => letter?.dossier === dossier.id && letter.document === document)
    // Of one nobody will ever give a number of again, this year's run has one for the letter.
    const holder = pcs.find((one) => one.store.device === (endOf(run) ?? endOf(runs.get(todaysRun(one, asked.book)) ?? run))?.holder)
    return holder && (isOpen || !isHeld) ? [`${document} of dossier ${dossier.id} still waits for a number of ${asked.run}, which ${holder.name} gives`] : []
  })
}
