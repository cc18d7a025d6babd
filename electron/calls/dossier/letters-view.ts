import { longDate } from '#domain/calendar/indonesian-date.ts'
import { hasNumberOrAsked, reprintsDue } from '#domain/dossier/number-to-follow.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { type LetterPlace, letterPlaces, unsignedOf } from '#domain/workflow/letters/letter-places.ts'
import { mayAct } from '#domain/workflow/may-act.ts'
import type { DocumentKind } from '#domain/workflow/procedure.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { holderName } from '../numbering/number-obstacle.ts'
import { NO_NUMBER, nextNumberOf } from './actions.ts'
import type { Reading } from './reading.ts'

type LetterRow = CallOutput<'dossier.open'>['documents'][number]

/** The dossier's letters: those begun, and those the present step is to write. */
export function lettersView(dossier: Dossier, officer: Officer, reading: Reading): LetterRow[] {
  const procedure = reading.procedureOf(dossier)
  const places = letterPlaces(procedure, dossier)
  return procedure.documents.flatMap((kind) => {
    const place = places.find((one) => one.kind.id === kind.id)
    return dossier.documents[kind.id] || place ? [letterRow(kind, place, dossier, officer, reading)] : []
  })
}

function letterRow(kind: DocumentKind, place: LetterPlace | undefined, dossier: Dossier, officer: Officer, reading: Reading): LetterRow {
  const { store } = reading
  const state = dossier.documents[kind.id]
  const signature = state?.signature
  const may = place ? mayOf(place, dossier, officer, reading) : []
  return {
    id: kind.id,
    name: kind.name,
    letter: kind.paper,
    prepared: state?.prepared ?? null,
    initials: (state?.initials ?? []).map(({ officerName, title, at }) => ({ name: officerName, title, at })),
    signed: signature ? `${signature.signer}, ${signature.title}, ${longDate(signature.date)}` : '',
    number: state?.number ?? null,
    asked: state?.asked ? { at: state.asked.at, holder: holderName(store, state.asked.run) } : null,
    reprint: reprintsDue(dossier).find(({ document }) => document === kind.id)?.kind ?? null,
    earlier: [...(state?.earlier ?? [])],
    content: state?.content ?? null,
    signatures: (state?.signed ?? []).map(({ signer, title, date }) => ({ signer, title, date })),
    unsigned: state?.content ? [...unsignedOf(kind, state)] : [],
    may,
    ...(may.includes('number') && kind.book !== null ? nextNumberOf(kind.book, dossier, reading) : NO_NUMBER),
  }
}

/** What the officer may do with a letter of this step: write it until it is numbered, sign and number it once written. */
function mayOf({ kind, state, roles, renewable, numberOnly }: LetterPlace, dossier: Dossier, officer: Officer, { procedureOf, office }: Reading): LetterRow['may'] {
  if (!mayAct({ procedure: procedureOf(dossier), dossier, officer, office }, roles, '').ok) return []
  const written = Boolean(state?.content)
  if (numberOnly) return ['number']
  return [
    ...(hasNumberOrAsked(state) && !renewable ? [] : (['draft'] as const)),
    ...(written && state && unsignedOf(kind, state).length > 0 ? (['sign'] as const) : []),
    ...(written && kind.book !== null && !hasNumberOrAsked(state) && kind.paper !== 'refusal-letter' ? (['number'] as const) : []),
  ]
}
