import { useEffect, useState } from 'react'
import { emptyOffice, type OfficeText } from '../settings/office-text.ts'

export interface FirstOfficerText {
  readonly name: string
  readonly nip: string
  readonly rank: string
  readonly desk: string
  /** Role ids besides administration, which the first officer always has. */
  readonly roles: readonly string[]
}

export interface BookText {
  readonly template: string
  readonly code: string
  readonly next: string
}

/** The wizard's answers as typed; PIN and password are never among them. */
export interface SetupDraft {
  readonly office: OfficeText
  readonly officer: FirstOfficerText
  /** null until the officer has seen the list: all are ticked then. */
  readonly services: readonly string[] | null
  /** By book id; a book that is not here stands as offered. */
  readonly books: Readonly<Record<string, BookText>>
  readonly alone: 'yes' | 'no' | ''
}

const EMPTY: SetupDraft = { office: emptyOffice, officer: { name: '', nip: '', rank: '', desk: '', roles: [] }, services: null, books: {}, alone: '' }
const PLACE = 'loket.penyiapan'

function kept(): SetupDraft {
  try {
    const found = JSON.parse(window.localStorage.getItem(PLACE) ?? '{}') as Partial<SetupDraft>
    return { ...EMPTY, ...found, office: { ...emptyOffice, ...found.office } }
  } catch {
    return EMPTY
  }
}

/** The answers, kept on this PC from the first key so that a power cut costs nothing. */
export function useSetupDraft(): readonly [SetupDraft, (change: Partial<SetupDraft>) => void] {
  const [draft, setDraft] = useState(kept)
  useEffect(() => window.localStorage.setItem(PLACE, JSON.stringify(draft)), [draft])
  return [draft, (change) => setDraft((before) => ({ ...before, ...change }))]
}

export const forgetSetupDraft = (): void => window.localStorage.removeItem(PLACE)
