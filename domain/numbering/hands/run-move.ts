import type { BookId, DeviceId, DossierId } from '../../ids.ts'
import type { DocumentId } from '../../workflow/procedure.ts'
import type { NumberRange } from '../run.ts'
import type { RunEvent } from './run-event.ts'

/** What an event means for who holds which numbers. Numbers and runs stand here as their events tell of them. */
export type RunMove =
  | RunEvent
  | { readonly type: 'used'; readonly run: string; readonly no: number; /** Entered from paper, not given. */ readonly paper: boolean; readonly letter: { readonly dossier: DossierId; readonly document: DocumentId | null } | null }
  | { readonly type: 'voided'; readonly run: string; readonly no: number }
  /** Numbers that nobody used, with minutes. */
  | ({ readonly type: 'lost-closed' } & NumberRange)
  /** An admin went on above the last number on paper; those of `gap` are not in the log. */
  | { readonly type: 'resumed'; readonly run: string; readonly last: number; readonly gap: NumberRange | null }
  | { readonly type: 'book'; readonly book: BookId; readonly firstNumber: number }
  /** A device went on in the data folder of others that are no more: with their runs, above what the mark of use knows of, or without any. */
  | { readonly type: 'succeeded'; readonly predecessors: readonly DeviceId[]; readonly goesOn: boolean; readonly beyond: readonly NumberRange[] }

/** A move by whoever wrote the event. */
export interface MoveBy {
  readonly device: DeviceId
  readonly move: RunMove
}

/** The run a move is about; null for one about a book or a device. */
export function runOf(move: RunMove): string | null {
  if (move.type === 'book' || move.type === 'succeeded') return null
  return 'body' in move ? move.body.run : move.run
}
