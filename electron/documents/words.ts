import { longDate, longDateWithDay } from '#domain/calendar/indonesian-date.ts'
import { daysWords } from '#domain/clock/doubted-moment.ts'
import { localDate, localTime, zoneAbbreviation } from '#domain/calendar/office-time.ts'
import type { IsoDate, IsoInstant, TimeZone } from '#domain/ids.ts'
import type { Nature } from '#domain/dossier/disposition.ts'
import type { StandardCertificateData } from '#domain/dossier/permit-data.ts'
import type { ApplicationKind, CheckState } from '#domain/requirement/requirement.ts'
import type { DossierFacts } from './facts.ts'

/** "Selasa, 17 Maret 2026 pukul 10.42 WIB" */
export const dayAndTime = (instant: IsoInstant, zone: TimeZone): string => `${longDateWithDay(localDate(instant, zone))} pukul ${localTime(instant, zone)} ${zoneAbbreviation(zone)}`

/** When a dossier came in; where a clock in doubt dated it, what can be told. */
export const receivedWords = ({ received, receivedBetween, office }: Pick<DossierFacts, 'received' | 'receivedBetween' | 'office'>): string =>
  receivedBetween ? `${daysWords(receivedBetween)} (jam komputer saat itu diragukan)` : dayAndTime(received, office.timeZone)

/** A date in a letter, or dots to write one on. */
export const dateOrDots = (date: IsoDate | null): string => (date === null ? '.'.repeat(28) : longDate(date))

export const KIND_WORDS: Readonly<Record<ApplicationKind, string>> = { new: 'Baru', renewal: 'Perpanjangan', change: 'Perubahan' }

/** Sifat of a letter or a disposition. */
export const NATURE_WORDS: Readonly<Record<Nature, string>> = { ordinary: 'Biasa', urgent: 'Segera', 'very-urgent': 'Sangat segera', secret: 'Rahasia' }

/** The checklist in the words of a receipt. */
export const STATE_WORDS: Readonly<Record<CheckState, string>> = { fits: 'ADA', unfit: 'ADA, TIDAK SESUAI', absent: 'TIDAK ADA', 'not-applicable': 'TIDAK BERLAKU', unchecked: 'BELUM DIPERIKSA' }

/** The risk classes of OSS. */
export const RISK_WORDS: Readonly<Record<StandardCertificateData['risk'], string>> = { low: 'Rendah', 'medium-low': 'Menengah rendah', 'medium-high': 'Menengah tinggi', high: 'Tinggi' }
