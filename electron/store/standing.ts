import { localDate } from '#domain/calendar/office-time.ts'
import type { DeviceId, IsoInstant, TimeZone } from '#domain/ids.ts'
import { formerWords, incidentWords, type IncidentWords } from './device/incident-words.ts'
import type { OpenDevice } from './device/open-device.ts'
import type { StandingWarnings } from './device/standing-warnings.ts'
import type { DossierReader } from './contract/dossier-reader.ts'
import type { NumberReader } from './contract/number-reader.ts'
import type { SettingsReader } from './contract/settings-reader.ts'
import type { Incident } from './store.ts'
import { USUAL_BOOKS } from './numbers/usual-books.ts'
import type { FetchedAgain } from './stream/fetched-again.ts'
import { type ForeignFiles, warnings } from './warnings.ts'

interface StandingParts {
  readonly opened: OpenDevice
  readonly incidents: StandingWarnings
  readonly settings: SettingsReader
  readonly dossiers: DossierReader
  readonly numbers: NumberReader
  readonly foreign: () => ForeignFiles
  readonly emptied: () => readonly string[]
  readonly fetchedAgain: () => FetchedAgain | null
  readonly now: () => IsoInstant
  /** The PC is one of several of its office. */
  readonly joined: boolean
  /** As the office calls that PC; "" where nothing tells. */
  readonly pcName: (device: DeviceId) => string
}

/** What everybody is told at the desk until it is mended or known. */
export class Standing {
  readonly #parts: StandingParts

  constructor(parts: StandingParts) {
    this.#parts = parts
  }

  incidents(): readonly Incident[] {
    return this.#told(false)
  }

  /** Where what this PC was emptied of still lies here, that says what was in the folder before. */
  #told(emptied: boolean): readonly Incident[] {
    return this.#parts.incidents.open().filter(({ reopened }) => !(emptied && reopened?.reason === 'data-gone')).map((incident) => ({ ref: incident.ref, text: incidentWords(incident, this.#words()) }))
  }

  warnings(): readonly string[] {
    const { opened, numbers, dossiers, settings, foreign, emptied, fetchedAgain, now } = this.#parts
    const today = localDate(now(), this.#zone())
    const state = {
      unreadable: dossiers.unreadable(),
      numberingStopped: settings.office() !== null && numbers.toResume(today).some(({ past }) => !past),
      markFails: opened.mark.failing,
      foreign: foreign(),
      emptied: settings.office() === null ? [] : emptied(),
      fetchedAgain: fetchedAgain(),
    }
    return [...(settings.office() === null ? this.#formerData() : []), ...warnings(this.#told(state.emptied.length > 0), state)]
  }

  /** After an act. */
  forget(): void {
    this.#parts.incidents.forget()
  }

  /** Before the first act there is no event yet that could tell of it. */
  #formerData(): readonly string[] {
    if (this.#parts.emptied().length > 0) return [EMPTIED]
    const { introduction, former } = this.#parts.opened
    if (!former || introduction.type !== 'device.opened' || introduction.version !== 2) return []
    return [formerWords(introduction.body, this.#words())]
  }

  #words(): IncidentWords {
    const { settings, joined, pcName } = this.#parts
    return { zone: this.#zone(), joined, pcName, bookName: (id) => settings.books().find((book) => book.id === id)?.name ?? USUAL_BOOKS[id] ?? id }
  }

  #zone(): TimeZone {
    return this.#parts.settings.office()?.timeZone ?? 'Asia/Jakarta'
  }
}

const EMPTIED = 'Komputer ini sudah dikosongkan. Jangan menyiapkan kantor baru di sini: pilih Gabung ke kantor di atas, lalu ketik kode gabung dari admin. Berkas lamanya ada di folder data.'
