import { isDeepStrictEqual } from 'node:util'
import type { Dossier } from '#domain/dossier/state.ts'
import type { EventRef } from '#domain/ids.ts'

/** A row of a dossier's stream; `fact`: its body, where that is one of `FACTS`; of one that `BRINGS`, its scans alone. */
export interface FactRow {
  readonly device: string
  readonly seq: number
  readonly type: string
  readonly actor: string | null
  readonly fact: string | null
}

/** Types of what counts wherever it stands and is looked into here. */
export const FACTS = ['attachment.added', 'disposition.sent', 'disposition.read', 'disposition.done', 'conflict.settled', 'number.given', 'number.asked', 'number.voided', 'letter.drafted'] as const

/** Moves that bring scans with them. */
export const BRINGS = ['dossier.received', 'dossier.resubmitted'] as const

interface Numbered {
  readonly run: string
  readonly no: number
}

/** As events tell of them; which are there says their type. */
interface Body {
  readonly hash: string
  readonly attachments: readonly { readonly hash: string }[]
  readonly disposition: string
  readonly report: string
  readonly conflicts: readonly EventRef[]
  readonly minutes: string
  readonly number: Numbered
  readonly document: string | null
  readonly run: string
}

interface Letter {
  number: string | null
  /** Who asked for it, and of which run; "" where nobody waits. */
  asked: string
  earlier: string[]
}

/** What a dossier has beside its moves, in words that can be compared. */
interface Facts {
  readonly attachments: string[]
  readonly dispositions: { readonly disposition: string; readonly from: string; readonly read: string[]; readonly done: string[] }[]
  /** Of conflicts that somebody has seen to. */
  readonly settled: Record<string, string>
  readonly letters: Record<string, Letter>
  surplus: string[]
}

const wordOf = ({ run, no }: Numbered): string => `${run} ${no}`
const refWord = ({ device, seq }: { readonly device: string; readonly seq: number }): string => `${device} ${seq}`
/** The register number, where a letter's stands. */
const RECEIPT = 'receipt'

/** Reckoned from the stream alone; `conflicts`: moves that changed nothing, by row. Rows in the order they count in. */
export function factsAsOrdered(rows: readonly FactRow[], conflicts: ReadonlySet<string>): Facts {
  const facts: Facts = { attachments: [], dispositions: [], settled: {}, letters: {}, surplus: [] }
  const before = new Set<string>()
  for (const row of rows) {
    if (conflicts.has(refWord(row))) {
      before.add(refWord(row))
      continue
    }
    if (row.fact === null) continue
    const body = JSON.parse(row.fact) as Body
    if (row.type === 'dossier.received' || row.type === 'dossier.resubmitted') facts.attachments.push(...body.attachments.map(({ hash }) => hash))
    else if (row.type === 'attachment.added') facts.attachments.push(body.hash)
    else if (row.type === 'conflict.settled') for (const ref of body.conflicts.map(refWord)) if (before.has(ref)) facts.settled[ref] ??= body.minutes
    if (row.type.startsWith('disposition.')) answered(facts, row, body)
    if (row.type.startsWith('number.') || row.type === 'letter.drafted') numbered(facts, row, body)
  }
  return facts
}

function answered({ dispositions }: Facts, { type, actor }: FactRow, { disposition, report }: Body): void {
  const officer = actor ?? ''
  if (type === 'disposition.sent') dispositions.push({ disposition, from: officer, read: [], done: [] })
  const asked = dispositions.find((one) => one.disposition === disposition)
  if (!asked || type === 'disposition.sent') return
  if (!asked.read.includes(officer)) asked.read.push(officer)
  if (type === 'disposition.done' && !asked.done.some((done) => done.startsWith(`${officer} `))) asked.done.push(`${officer} ${report}`)
}

/** The first number of a letter stays, as does the first question; one written anew gets another. */
function numbered(facts: Facts, row: FactRow, { number, document, run }: Body): void {
  const letter = (facts.letters[document ?? RECEIPT] ??= { number: null, asked: '', earlier: [] })
  const word = row.type === 'letter.drafted' || row.type === 'number.asked' ? '' : wordOf(number)
  if (row.type === 'number.given' && letter.number === null) Object.assign(letter, { number: word, asked: '' })
  else if (row.type === 'number.given') facts.surplus.push(word)
  else if (row.type === 'number.asked') letter.asked ||= letter.number === null ? `${row.device} ${run}` : ''
  else if (row.type === 'number.voided') {
    Object.assign(letter, { number: letter.number === word ? null : letter.number, earlier: letter.earlier.filter((one) => one !== word) })
    facts.surplus = facts.surplus.filter((one) => one !== word)
  } else Object.assign(letter, { number: null, earlier: [...letter.earlier, ...(letter.number === null ? [] : [letter.number])] })
}

/** The same of a dossier as a PC has it. `of`: letters that are told of. */
export function factsIn({ attachments, dispositions, conflicts = [], documents, registerNumber, surplus = [] }: Dossier, of: Facts['letters']): Facts {
  const letters = Object.keys(of).map((document) => {
    const state = document === RECEIPT ? { number: registerNumber, earlier: [] } : documents[document as keyof typeof documents]
    const asked = state && 'asked' in state ? state.asked : undefined
    return [document, { number: state?.number ? wordOf(state.number) : null, asked: asked ? `${asked.device} ${asked.run}` : '', earlier: state?.earlier.map(wordOf) ?? [] }] as const
  })
  return {
    attachments: attachments.map(({ hash }) => hash),
    dispositions: dispositions.map(({ disposition, from, read, done }) => ({ disposition, from: from.officer, read: read.map(({ officer }) => officer), done: done.map(({ officer, report }) => `${officer} ${report}`) })),
    settled: Object.fromEntries(conflicts.flatMap(({ ref, settled }) => (settled ? [[refWord(ref), settled.minutes]] : []))),
    letters: Object.fromEntries(letters),
    surplus: surplus.map(({ number }) => wordOf(number)),
  }
}

/** What of a dossier's facts is not as ordered; null where all is. */
export function otherFacts(rows: readonly FactRow[], state: Dossier): string | null {
  const told = factsAsOrdered(rows, new Set((state.conflicts ?? []).map(({ ref }) => refWord(ref))))
  const has = factsIn(state, told.letters)
  const other = (Object.keys(told) as (keyof Facts)[]).find((what) => !isDeepStrictEqual(has[what], told[what]))
  return other ? `${other} ${JSON.stringify(has[other])}, ordered is ${JSON.stringify(told[other])}` : null
}
