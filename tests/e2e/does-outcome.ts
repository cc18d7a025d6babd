import type { DossierId, IsoDate } from '../../domain/ids.ts'
import { must } from '../../domain/must.ts'
import { actDetails } from '../../electron/sample/act-details.ts'
import type { Chance } from '../../electron/sample/chance.ts'
import { contentOf, signersOf } from '../../electron/sample/letters.ts'
import type { CallOutput } from '../../protocol/calls.ts'
import type { Program } from './loket-under-test.ts'

type View = CallOutput<'dossier.open'>

/** Whoever is logged in where the calls go, and who signs letters by that name. */
export interface Desk {
  readonly program: Program
  readonly chance: Chance
  readonly name: string
}

/** Whatever letters the present step is to write, written, signed and numbered. */
export async function writesLetters({ program, name }: Desk, dossier: DossierId, refused = false): Promise<void> {
  const view = await program.ask('dossier.open', { dossier })
  for (const { id, letter, content, may } of view.documents) {
    if (content === null && may.includes('draft')) await program.ask('letter.draft', { dossier, document: id, content: contentOf(letter, view, today(), refused) })
  }
  for (const { id, letter, may } of (await program.ask('dossier.open', { dossier })).documents) {
    for (const signer of may.includes('sign') ? signersOf(letter, { name, nip: '', roles: [] }) : []) await program.ask('letter.sign', { dossier, document: id, signer, date: today() })
    if (may.includes('number')) await program.ask('letter.number', { dossier, document: id, date: null })
  }
}

/** One outcome of the step the dossier stands at as it was read, its letters first; the usual one unless told. */
export async function doesOutcome(desk: Desk, before: View, outcome?: string): Promise<void> {
  const { dossier } = before.row
  const action = must(before.actions.find((one) => one.outcome === outcome) ?? before.actions[0], `an action at ${before.row.position} (${before.noActionReason})`)
  if (action.lacks.length > 0) await writesLetters(desk, dossier, action.kind === 'refuse')
  const details = actDetails(before, action.asks, today(), desk.chance)
  await desk.program.ask('dossier.act', { dossier, base: before.base, step: must(before.step, 'a step'), outcome: action.outcome, note: 'Sesuai telaah.', ...details })
}

/** The office’s day. */
export const today = (): IsoDate => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date()) as IsoDate

/** The day before as a clerk types it; on New Year's Day, when that is another year's and its numbers another run's, the day itself. */
export const latelyTyped = (): string => (today().endsWith('-01-01') ? 'hari ini' : 'kemarin')
