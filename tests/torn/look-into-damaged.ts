import path from 'node:path'
import type { AttachmentHash, IsoInstant } from '#domain/ids.ts'
import type { LostEvent, PlaceRange } from '#domain/log/device-event.ts'
import { AttachmentDamaged } from '#store/attachments/attachment-damaged.ts'
import { lookAtDamage, salvage, startAnew } from '#store/salvage/salvage.ts'
import { DataDamaged } from '#store/sqlite/data-damaged.ts'
import type { Store } from '#store/store.ts'
import { column } from '../nemesis/column.ts'
import { type ActsInLog, actsIn, isInDossiers } from './acts-in-log.ts'
import type { Folders } from './image.ts'
import { goesOn, type Heard } from './look-into.ts'
import { openedAnew } from './opened-anew.ts'

/** How an image whose medium failed is looked into. */
export interface DamagedLook {
  readonly image: Folders
  readonly heard: Heard
  /** Before the damage. */
  readonly acts: ActsInLog
  readonly now: IsoInstant
}

export interface DamagedFindings {
  readonly complaints: readonly string[]
  /** The control: what would have been complained of, had Loket said nothing of what is lost. */
  readonly missed: readonly string[]
  /** Whether Loket said that only the backup helps. */
  readonly hopeless: boolean
  /** Whether it offered besides to be emptied and let in anew. */
  readonly anew?: boolean
}

/** What Loket said of what is lost. */
interface Said {
  readonly lost: readonly PlaceRange[]
  readonly told: readonly LostEvent[]
}

/** Opens an image whose log.db the disk has damaged, as an admin would who goes on with what can be read: every act answered for is there or named with its time, and numbers go on above all. */
export function lookIntoDamaged(look: DamagedLook): DamagedFindings {
  const found = seen(look, (store) => heldAgainst(store, look, { lost: [], told: [] }))
  if (found !== null) return found
  const options = { data: look.image.data, keys: look.image.keys, now: look.now }
  const { hopeless, anew } = lookAtDamage(options)
  if (hopeless !== '') return { complaints: anew ? emptied(look) : [], missed: ['only the backup helps'], hopeless: true, anew }
  const said = salvage(options)
  return seen(look, (store) => heldAgainst(store, look, said)) ?? { complaints: ['damaged again after its salvage'], missed: [], hopeless: false }
}

/** Every act answered for is in the office's stream, and the PC is as it was before it joined. */
function emptied({ image, heard, acts, now }: DamagedLook): readonly string[] {
  const ordered = new Set(column(path.join(image.data, 'stream.db'), 'select command_id from stream_event'))
  const unsent = heard.commands.filter(({ command }) => acts.has(command) && !ordered.has(command)).map(({ name, command }) => `left behind: ${name} ${command}`)
  startAnew({ ...image, now })
  return [...unsent, ...openedAnew({ ...image, now: () => now }, ({ settings, sync }) => (settings.office() === null && sync === null ? [] : ['not emptied']))]
}

function heldAgainst(store: Store, look: DamagedLook, said: Said): DamagedFindings {
  const faults = store.verify(1000).map(({ message }) => message).filter((message) => !message.startsWith('Catatan lihat'))
  const there = new Set([...(actsIn(look.image.data) ?? new Map<string, readonly number[]>()).values()].flat())
  const isTold = (place: number): boolean => isNamed(said, place) || faults.some((message) => new RegExp(String.raw`\b${place}\b`).test(message)) || inRange(faults, place)
  const missing = look.heard.commands.flatMap(({ command, name }) => (look.acts.get(command) ?? []).filter((place) => !there.has(place)).map((place) => ({ command, name, place })))
  const lostIn = (acts: typeof missing): readonly string[] => acts.map(({ command, name, place }) => `lost and not named: ${name} ${command}, event ${place}`)
  const incident = said.lost.length > 0 && !store.warnings.some((warning) => warning.includes('hilang')) ? ['no warning stands'] : []
  const afterSalvage = said.lost.length > 0 || said.told.length > 0 ? faults.map((message) => `verify: ${message}`) : []
  return { complaints: [...lostIn(missing.filter(({ place }) => !isTold(place))), ...incident, ...afterSalvage, ...goesOn(store), ...numbersAgain(store, look.heard)], missed: lostIn(missing), hopeless: false }
}

/** By number and time, or after when; of an event beyond those told one by one, by number. */
function isNamed({ lost, told }: Said, place: number): boolean {
  if (!lost.some(({ first, last }) => first <= place && place <= last)) return false
  const one = told.find((event) => event.place === place)
  return one === undefined ? told.length >= 60 : one.at !== null || one.notBefore !== null
}

/** "Catatan nomor 4 sampai 9 hilang." */
const inRange = (faults: readonly string[], place: number): boolean => faults.some((message) => {
  const [, first, last] = /nomor (\d+) sampai (\d+)/.exec(message) ?? []
  return first !== undefined && Number(first) <= place && place <= Number(last)
})

/** A register number that was heard must never come again. */
function numbersAgain(store: Store, { commands }: Heard): readonly string[] {
  const book = store.settings.books().find(({ purpose }) => purpose === 'register')
  if (!book) return ['no register book']
  const heard = commands.filter(({ name }) => name === 'intake.receive').map(({ value }) => Number(/\d+/.exec((value as { readonly registerNumber: string }).registerNumber)?.[0] ?? 0))
  const next = store.numbers.next({ book: book.id, date: '2026-11-18' as never, abbreviation: '', placeSequence: '' }).no
  return next > Math.max(0, ...heard) ? [] : [`register number ${next} would come again`]
}

/** Null where Loket says it is damaged and waits for somebody to decide. */
function seen({ image, now }: DamagedLook, see: (store: Store) => DamagedFindings): DamagedFindings | null {
  try {
    return openedAnew({ data: image.data, keys: image.keys, now: () => now }, see)
  } catch (error) {
    if (error instanceof DataDamaged) return null
    throw error
  }
}

/** Opens an image with a spoilt scan: each one answered for is there, or named where a dossier has it; and can be scanned again. */
export function lookIntoAttachments(look: DamagedLook): DamagedFindings {
  return seen(look, (store) => scansHeldAgainst(store, look)) ?? { complaints: ['not opened: log.db is damaged, where only a scan was spoilt'], missed: [], hopeless: true }
}

function scansHeldAgainst(store: Store, { image, heard }: DamagedLook): DamagedFindings {
  const spoilt = heard.attachments.filter(({ hash, body }) => !isWhole(store, hash as AttachmentHash, body))
  const lostIn = (scans: typeof spoilt): readonly string[] => scans.map(({ hash }) => `lost and not named: attachment ${hash}`)
  const unnamed = lostIn(spoilt.filter(({ hash }) => !isSaid(store, hash as AttachmentHash, isInDossiers(image.data, hash))))
  for (const { body } of spoilt) store.attachments.put(body)
  const still = spoilt.filter(({ hash, body }) => !isWhole(store, hash as AttachmentHash, body)).map(({ hash }) => `not taken in again: attachment ${hash}`)
  return { complaints: [...unnamed, ...still], missed: lostIn(spoilt), hopeless: false }
}

function isWhole(store: Store, hash: AttachmentHash, body: Uint8Array): boolean {
  try {
    return Buffer.from(store.attachments.get(hash) ?? []).equals(body)
  } catch {
    return false
  }
}

/** Damaged: said so when it is read. Gone: named as the dossier calls it; one that no dossier has yet is missed by nobody. */
function isSaid(store: Store, hash: AttachmentHash, inDossiers: boolean): boolean {
  try {
    return store.attachments.get(hash) === null && (!inDossiers || store.attachmentName(hash) !== null)
  } catch (error) {
    return error instanceof AttachmentDamaged
  }
}
