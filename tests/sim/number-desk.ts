import { localDate } from '#domain/calendar/office-time.ts'
import { hasNumberOrAsked } from '#domain/dossier/number-to-follow.ts'
import type { BookId, DeviceId, DossierId, IsoDate } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { hasEnd, inHand } from '#domain/numbering/hands/in-hand.ts'
import type { RunHands } from '#domain/numbering/hands/run-hands.ts'
import { isUnmarked, runKey, runParts } from '#domain/numbering/run.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { NumberingStopped } from '#store/contract/numbering-stopped.ts'
import { doubtNow } from '../../electron/calls/clock/doubt-now.ts'
import type { Answer, Caller } from '../../electron/calls/handler.ts'
import { handsHandlers } from '../../electron/calls/numbering/hands.ts'
import { numberingHandlers } from '../../electron/calls/numbering/numbering.ts'
import { recoveryHandlers } from '../../electron/calls/numbering/recovery.ts'
import type { Chance } from '../../electron/sample/chance.ts'
import { people } from '../domain/people.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import type { SimPc } from './sim-pc.ts'
import type { World } from './world.ts'

type Name = 'hands.handOver' | 'hands.close' | 'hands.takeOver' | 'hands.open' | 'numbering.void' | 'numbering.closeLost'

const by = <One extends Name>(name: One, pc: SimPc): Caller<One> => ({ name, client: 'sim', officer: name === 'numbering.void' ? people.mega : people.nina, command: pc.nextCommand(), now: pc.now() }) as Caller<One>

const today = (pc: SimPc): IsoDate => localDate(pc.now(), OFFICE.timeZone)

/** An admin's call, done before it gives back: the handlers' work is one transaction. Gives back the refusal's code, or null. */
async function said(answer: Answer<unknown> | Promise<Answer<unknown>>): Promise<string | null> {
  const done = await answer
  return done.ok ? null : done.refusal.code
}

interface NumberDesk {
  readonly others: readonly SimPc[]
  /** One that is worked on. */
  readonly dossier: DossierId | undefined
  readonly chance: Chance
}

/** What an admin does about numbers at that PC: some of a run, or its end, goes to another PC or back; a number is declared void; lost ones are closed with minutes. */
export async function aboutNumbers(pc: SimPc, { others, dossier, chance }: NumberDesk): Promise<string> {
  const runs = pc.store.hands?.runs() ?? []
  const held = runs.filter(({ run }) => spansAt(pc, run) > 0)
  const lost = runs.filter(({ slices }) => slices.some(({ state }) => state === 'lost'))
  const drawn = chance.between(0, 14)
  const [first, ...more] = pc.store.settings.books()
  if (drawn > 9 && first) return gives(pc, dossier, chance.oneOf([first, ...more]).id)
  if (drawn < 5 && held[0]) {
    const { run } = chance.oneOf([held[0], ...held])
    const said = await handsOn(pc, run, chance.oneOf([others[0] ?? pc, ...others]), chance.happens(40) ? null : chance.between(1, 4))
    // Its right ended at that moment, whoever has heard of it.
    return chance.happens(50) ? `${said}, then ${gives(pc, dossier, runParts(run).book)}` : said
  }
  if (drawn < 7 && held[0]) return returns(pc, chance.oneOf([held[0], ...held]), held)
  if (drawn < 9 && lost[0]) return closes(pc, chance.oneOf([lost[0], ...lost]))
  return voids(pc, chance)
}

const spansAt = (pc: SimPc, run: string): number => (runParts(run).mark === '' && pc.store.hands ? inHand(pc.store.hands.standpoint(run)).length : 0)

/** Letters beside the procedure that any counter may have asked about before. */
const ASKED_LETTERS = 3

/** A letter beside the procedure waits for a number of a book that is asked; two counters may ask for the same one. Where this PC gives such numbers itself it gives one. */
export function asksForANumber(pc: SimPc, dossier: DossierId | undefined, chance: Chance, of?: readonly BookId[]): string {
  const [first, ...more] = pc.store.settings.books().filter(({ id, sharing }) => sharing?.preset === 'asked' && (of?.includes(id) ?? true))
  const state = dossier === undefined ? null : pc.state(dossier)
  if (!first || !state || dossier === undefined) return 'nothing to ask for'
  const { id: book } = chance.oneOf([first, ...more])
  const document = `surat-${chance.between(1, ASKED_LETTERS)}` as DocumentId
  const letter = { book, date: today(pc), abbreviation: 'SIKRO' }
  if (hasNumberOrAsked(state.documents[document])) return `${document} has its number, or waits for it`
  if (pc.store.numbers.obstacle(letter)?.why !== 'ask') return gives(pc, dossier, book)
  const body = { ...letter, document, run: pc.store.numbers.runOf(letter), placeSequence: '1' }
  pc.act(people.mega, (tx) => tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'number.asked', version: 1, body } }))
  return `asks for a number of ${book} for ${document}`
}

/** A letter of next year waits for a number of a run whose end another PC closes for good before it hears of that. `dossier`: one that is worked on. */
export function asksForNextYear(pc: SimPc, dossier: DossierId | undefined, { run, book }: { readonly run: string; readonly book: BookId }): string {
  const document = 'surat-tahun-depan' as DocumentId
  const state = dossier === undefined ? null : pc.state(dossier)
  if (dossier === undefined || !state || hasNumberOrAsked(state.documents[document])) return 'nothing to ask for'
  const body = { book, date: `${runParts(run).year}-01-04` as IsoDate, abbreviation: 'SIKRO', document, run, placeSequence: '1' }
  pc.act(people.mega, (tx) => tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'number.asked', version: 1, body } }))
  return `asks for a number of ${run} for ${document}`
}

/** Next year's run of a book whose numbers are asked for, whose end that PC has. */
export function nextYearsRunAt({ store: { hands, settings } }: SimPc): { readonly run: string; readonly book: BookId } | undefined {
  const asked = settings.books().filter(({ sharing }) => sharing?.preset === 'asked')
  const runs = asked.map(({ id: book }) => ({ book, run: runKey({ id: book, reset: 'year', unit: '' }, NEXT_YEAR, '', '') }))
  return runs.find(({ run }) => hands && hasEnd(hands.standpoint(run)))
}

const NEXT_YEAR = '2027-01-04' as IsoDate

/** A letter of next year has its number already. */
export const givesForNextYear = (pc: SimPc, dossier: DossierId | undefined, book: BookId): string => gives(pc, dossier, book, NEXT_YEAR)

/** Nobody gives any of a run from here on; of a slice what is left of it is returned. */
export async function closesRun(pc: SimPc, run: string): Promise<string> {
  return `closes ${run}: ${(await said(handsHandlers(pc.store)['hands.close']({ run }, by('hands.close', pc)))) ?? 'done'}`
}

/** Two counters that have not heard of each other number the same one. */
function nextLetter(state: Pick<Dossier, 'documents'>, nth = 1): DocumentId {
  const document = `surat-keluar-${nth}` as DocumentId
  return state.documents[document]?.number ? nextLetter(state, nth + 1) : document
}

/** A letter beside the procedure gets the book's next number. */
function gives(pc: SimPc, dossier: DossierId | undefined, book: BookId, date: IsoDate = today(pc)): string {
  const state = dossier === undefined ? null : pc.state(dossier)
  if (dossier === undefined || !state) return 'nothing to number'
  try {
    const { text } = pc.act(people.mega, (tx) => {
      const number = tx.giveNumber({ book, date, abbreviation: 'SIKRO', placeSequence: '1', summary: 'Surat lain', dossier })
      tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'number.given', version: 1, body: { number, document: nextLetter(state) } } })
      return number
    })
    return `gives ${text}`
  } catch (thrown) {
    if (!(thrown instanceof NumberingStopped)) throw thrown
    return `gives none of ${book}`
  }
}

/** All of a run that PC has, or some of it, goes to another. */
export async function handsOn(pc: SimPc, run: string, to: SimPc, count: number | null): Promise<string> {
  const refused = await said(handsHandlers(pc.store)['hands.handOver']({ run, to: to.store.device, count }, by('hands.handOver', pc)))
  return `hands ${count ?? 'all'} of ${run} to ${to.name}${refused === null ? '' : `: ${refused}`}`
}

/** A slice that was cut for it, where it has one; of the runs whose end it has, next year's is closed for good. */
async function returns(pc: SimPc, drawn: RunHands, held: readonly RunHands[]): Promise<string> {
  const isCut = ({ run }: RunHands): boolean => !hasEnd(must(pc.store.hands, 'an office of several').standpoint(run))
  const { run } = held.find(isCut) ?? drawn
  if (!held.some(isCut) && runParts(run).year <= today(pc).slice(0, 4)) return `keeps the end of ${run}`
  return closesRun(pc, run)
}

async function closes(pc: SimPc, { run, slices, used, closed }: RunHands): Promise<string> {
  const slice = slices.find(({ state }) => state === 'lost')
  const told = [...used, ...closed]
  const open = slice && Array.from({ length: Math.min(60, (slice.last ?? slice.first) - slice.first + 1) }, (_, nth) => slice.first + nth).find((no) => !told.some(({ first, last }) => first <= no && no <= last))
  if (open === undefined) return `nothing of ${run} is left to close`
  const input = { book: runParts(run).book, range: { run, first: open, last: open }, minutes: 'BA kehilangan', date: today(pc) }
  return `closes ${open} of ${run}: ${(await said(recoveryHandlers(pc.store)['numbering.closeLost'](input, by('numbering.closeLost', pc)))) ?? 'done'}`
}

/** The first that may be lost, in a run that has any: nobody used it, say the minutes. */
export async function closesLost(pc: SimPc): Promise<string> {
  const lost = (pc.store.hands?.runs() ?? []).find(({ slices }) => slices.some(({ state }) => state === 'lost'))
  return lost ? closes(pc, lost) : 'has nothing to close'
}

/** A run that is handed on, whose end that PC has. */
const unmarkedEnd = ({ store: { hands } }: SimPc): RunHands | undefined => hands?.runs().find(({ run }) => isUnmarked(run) && hasEnd(hands.standpoint(run)))

/** Such a run. */
export const runOfAnEnd = (pc: SimPc): string | undefined => unmarkedEnd(pc)?.run

/** The first that is on and has the end of a run that is handed on. */
export const withAnEnd = (pcs: readonly SimPc[]): SimPc | undefined => pcs.find((pc) => pc.on && unmarkedEnd(pc) !== undefined)

/** A letter gets a number of such a run of that PC's. */
export function givesOfAnEnd(pc: SimPc, dossier: DossierId | undefined): string {
  const held = unmarkedEnd(pc)
  return held ? gives(pc, dossier, runParts(held.run).book) : 'has the end of no run that is handed on'
}

/** Two of the numbers of a run whose end that PC has go to another. */
export async function handsSomeOn(pc: SimPc, to: SimPc): Promise<string> {
  const held = unmarkedEnd(pc)
  return held ? handsOn(pc, held.run, to, 2) : 'has the end of no run that is handed on'
}

/** An admin opens the run of today there. */
export async function opensRun(pc: SimPc, book: BookId): Promise<string> {
  return `opens the run: ${(await said(handsHandlers(pc.store)['hands.open']({ book }, by('hands.open', pc)))) ?? 'done'}`
}

/** Of a run of this year that has been cut, that PC gives one out of its slice. */
export function givesOfASlice(pc: SimPc, dossier: DossierId | undefined): string {
  const { hands } = pc.store
  const cut = hands?.runs().find(({ run }) => spansAt(pc, run) > 0 && !hasEnd(hands.standpoint(run)) && runParts(run).year === today(pc).slice(0, 4))
  return cut ? gives(pc, dossier, runParts(cut.run).book) : 'has no slice'
}

/** One of the last outgoing letters' numbers. */
export async function voids(pc: SimPc, chance: Chance): Promise<string> {
  const [book] = pc.store.settings.books().filter(({ purpose }) => purpose === 'outgoing-letter')
  const rows = book ? pc.store.numbers.ledger(book.id, null, '', 5).rows.filter(({ state }) => state !== 'void') : []
  const row = rows[chance.between(0, Math.max(0, rows.length - 1))]
  if (!book || !row) return 'nothing to declare void'
  const { run, no } = row.number
  return `declares ${no} of ${run} void: ${(await said(numberingHandlers(pc.store)['numbering.void']({ book: book.id, run, no, reason: 'Salah cetak.' }, by('numbering.void', pc)))) ?? 'done'}`
}

/** The second number of a letter that has another one by now. */
export async function voidsSurplus(pc: SimPc, dossier: DossierId): Promise<string> {
  const [surplus] = pc.state(dossier)?.surplus ?? []
  if (!surplus) return 'has no second number'
  const { book, run, no } = surplus.number
  return `declares the second number void: ${(await said(numberingHandlers(pc.store)['numbering.void']({ book, run, no, reason: 'Nomor ganda.' }, by('numbering.void', pc)))) ?? 'done'}`
}

/** An admin looks at a clock that nobody believes. */
export function confirmsClock(pc: SimPc): void {
  const doubt = doubtNow(pc.store, pc.now())
  if (doubt) pc.act(people.nina, (tx) => { tx.confirmClock(doubt) })
}

const heldEnd = ({ store: { hands } }: SimPc): RunHands | undefined => hands?.runs().find(({ run }) => hasEnd(hands.standpoint(run)))

/** A run of which letters get their numbers today where they are asked for, and whose end that PC has. */
export function askedRunAt(pc: SimPc): { readonly run: string; readonly book: BookId } | undefined {
  const { hands, numbers, settings } = pc.store
  const asked = settings.books().filter(({ sharing }) => sharing?.preset === 'asked')
  const runs = asked.map(({ id: book }) => ({ book, run: numbers.runOf({ book, date: today(pc), abbreviation: 'SIKRO' }) }))
  return runs.find(({ run }) => hands && hasEnd(hands.standpoint(run)))
}

/** Of those that are on it is mostly one that has the end of a run in its hand. */
export function worthLosing({ pcs, chance }: Pick<World, 'pcs' | 'chance'>, drawn: SimPc): SimPc {
  const ends = pcs.find((pc) => pc.on && heldEnd(pc) !== undefined)
  return ends && chance.happens(60) ? ends : drawn
}

/** A letter gets a number of a run whose end that PC has. */
export function givesOfItsOwn(pc: SimPc, dossier: DossierId | undefined): string {
  const held = heldEnd(pc)
  return held ? gives(pc, dossier, runParts(held.run).book) : 'has the end of no run'
}

/** Runs of which that device has numbers in hand, as that PC knows; of its own mark, which only that device gives of, only once it is let in no more. */
export function runsHeldBy({ store: { hands } }: SimPc, device: DeviceId): readonly string[] {
  const isRevoked = hands?.computers().some((pc) => pc.device === device && pc.revoked) ?? false
  return (hands?.runs() ?? []).filter(({ run, slices }) => (isRevoked || isUnmarked(run)) && slices.some(({ holder, state }) => holder === device && state === 'live')).map(({ run }) => run)
}

/** Another PC goes on behind what a lost one had in hand, with minutes. Gives back in how many runs. */
export async function takesOver(pc: SimPc, from: DeviceId): Promise<string> {
  const runs = runsHeldBy(pc, from)
  if (runs.length === 0) return 'it held no numbers that are handed on'
  confirmsClock(pc)
  const input = { year: '', from, to: pc.store.device, minutes: 'BA kehilangan komputer', date: today(pc) }
  return `takes over ${runs.length} runs: ${(await said(handsHandlers(pc.store)['hands.takeOver'](input, by('hands.takeOver', pc)))) ?? 'done'}`
}
