import type { Dossier } from '#domain/dossier/state.ts'
import { bookInUse } from '#domain/numbering/book-in-use.ts'
import { mayFollow } from '#domain/numbering/hands/check-sharing.ts'
import { NUMBER_TO_FOLLOW } from '#domain/numbering/number-to-follow.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { type AvailableAction, availableActions } from '#domain/workflow/available-actions.ts'
import type { BookPurpose } from '#domain/workflow/procedure.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { obstacleWords } from '../numbering/number-obstacle.ts'
import type { Reading } from './reading.ts'

type View = CallOutput<'dossier.open'>
type NextNumber = Pick<View['actions'][number], 'nextNumber' | 'noNumber'>

/** Nothing is numbered. */
export const NO_NUMBER: NextNumber = { nextNumber: '', noNumber: '' }

/** What this officer may do now, with the number an act would give. */
export function actionsOf(dossier: Dossier, officer: Officer, reading: Reading): { readonly actions: View['actions']; readonly reason: string } {
  const { actions, reason } = availableActions({ procedure: reading.procedureOf(dossier), dossier, officer, office: reading.office })
  return {
    reason,
    actions: actions.map((action) => ({
      outcome: action.outcome.id,
      label: action.outcome.label,
      kind: action.outcome.kind,
      asks: action.asks,
      lacks: action.lacks,
      ...nextNumber(action, dossier, reading),
      assumed: action.outcome.assumed === true || action.step.assumed === true,
    })),
  }
}

function nextNumber({ outcome, asks }: AvailableAction, dossier: Dossier, reading: Reading): NextNumber {
  const effect = asks.includes('number') ? outcome.effects.find((one) => one.do === 'number') : undefined
  const purpose = reading.procedureOf(dossier).documents.find((document) => document.id === effect?.document)?.book
  return purpose ? nextNumberOf(purpose, dossier, reading) : NO_NUMBER
}

/** The number a letter of the dossier would get here from the book of this purpose today, that it is asked for, or why there is none. */
export function nextNumberOf(purpose: BookPurpose, { permitData, service }: Dossier, { store, today }: Reading): NextNumber {
  const book = bookInUse(store.settings.books(), purpose)
  if (!book) return NO_NUMBER
  const placeSequence = permitData.form === 'optician' ? String(permitData.placeSequence) : ''
  const request = { book: book.id, date: today, abbreviation: store.settings.service(service)?.abbreviation ?? '', placeSequence }
  const obstacle = store.numbers.obstacle(request)
  if (obstacle?.why === 'ask' && mayFollow(purpose)) return { ...NO_NUMBER, nextNumber: NUMBER_TO_FOLLOW }
  return obstacle ? { ...NO_NUMBER, noNumber: obstacleWords(store, book.name, obstacle) } : { ...NO_NUMBER, nextNumber: store.numbers.next(request).text }
}
