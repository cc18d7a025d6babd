import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Chance } from '../../electron/sample/chance.ts'
import { SAMPLE_PIN } from '../../electron/sample/people.ts'
import { until } from '../nemesis/until.ts'
import { ServerProgram } from '../sync-http/server-program.ts'
import { Clerks } from '../torture/clerks.ts'
import { isLevel, standingOf } from '../torture/standing-of.ts'
import { Durability } from './durability.ts'
import { type ActsInLog, actsIn } from './acts-in-log.ts'
import { damageAttachment, damageLog } from './bad-medium.ts'
import { Fates } from './fates.ts'
import { damageDisposable, type Folders, powerCutImage } from './image.ts'
import { lookIntoAttachments, lookIntoDamaged } from './look-into-damaged.ts'
import { type Heard, heardSoFar, lookInto } from './look-into.ts'
import { markedHere } from './marked-here.ts'
import { OfficeInView } from './office-in-view.ts'
import { type Weakness, WEAKNESSES } from './weaken.ts'

export interface TornOptions {
  readonly images: number
  readonly seed: number
  /** For control runs. Holds for the rest of this process's life. */
  readonly weaken?: Weakness | null
  readonly progress: (done: number) => void
  /** Told each complaint as it comes up: a long run may be broken off. */
  readonly complained?: (complaint: string) => void
}

export interface TornReport {
  readonly images: number
  /** Images taken inside an act, before its answer. */
  readonly insideActs: number
  /** Images of a PC that has joined a server; of these, those whose stream.db was spoilt. */
  readonly joined: number
  readonly streamsDamaged: number
  readonly registersDamaged: number
  /** Images whose log.db the medium damaged; of these, those that were not gone on with, and of those the ones that may be let in anew. */
  readonly logsDamaged: number
  readonly hopeless: number
  readonly anew: number
  readonly attachmentsDamaged: number
  /** The control: acts' events and scans that damage took away. Each would be a complaint, had Loket not named it. */
  readonly missed: number
  readonly acknowledged: number
  readonly complaints: readonly string[]
}

interface Image {
  readonly folders: Folders
  readonly heard: Heard
  readonly where: string
  /** What the medium did to it beyond the power cut. */
  readonly medium: 'sound' | 'log' | 'attachments'
  readonly streamDamaged: boolean
  /** Of a damaged log, what stood in it before. */
  readonly acts: ActsInLog
}

interface Watched {
  readonly folders: Folders
  readonly office: OfficeInView
}

/** A quiet Monday morning. */
const OPENING = '2026-11-16T01:30:00.000Z' as IsoInstant
/** After so many an office begins anew: a large one takes long to look into. */
const ACTS_OF_AN_OFFICE = 110
/** Then it joins a server, with its whole history. */
const ACTS_ALONE = 50
/** In a hundred acts, after how many it is waited until the server has ordered them; at most so long. */
const [LEVEL, SECONDS] = [15, 1]
/** What joining may take on a busy machine, seconds. */
const LET_IN = 120

/** Takes `images` pictures of offices at work as a power cut could have left them, and opens each. */
export async function torn({ images, seed, weaken = null, progress, complained = () => {} }: TornOptions): Promise<TornReport> {
  const chance = new Chance(seed)
  const photographer = new Photographer(chance, complained)
  if (weaken) WEAKNESSES[weaken]()
  while (photographer.taken < images) await workADay(photographer, chance, images, progress)
  return photographer.report
}

async function workADay(photographer: Photographer, chance: Chance, images: number, progress: (done: number) => void): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'loket-torn-live-'))
  const folders = { data: path.join(root, 'data'), keys: path.join(root, 'keys') }
  const office = new OfficeInView(folders, OPENING)
  const server = new ServerProgram(path.join(root, 'server'))
  try {
    const clerks = await Clerks.established(office, chance)
    for (let acts = 0; acts < ACTS_OF_AN_OFFICE && photographer.taken < images; acts += 1) {
      photographer.watch(folders, office)
      if (acts === ACTS_ALONE) await joins(office, server, clerks.admin)
      await clerks.doSomething()
      if (acts >= ACTS_ALONE && chance.happens(LEVEL)) await until(async () => isLevel(await standingOf(office)), SECONDS)
      photographer.lookAtThem()
      progress(photographer.taken)
    }
  } finally {
    await office.close()
    await server.killed()
    rmSync(root, { recursive: true, force: true })
  }
}

async function joins(office: OfficeInView, server: ServerProgram, officer: OfficerId): Promise<void> {
  await server.start()
  await office.call('admin', 'session.logIn', { input: { officer, secret: SAMPLE_PIN } })
  await office.joins('admin', await server.code('PC Loket 1'))
  // Numbers are given once the server has ordered whose they are.
  if (!(await until(async () => isLevel(await standingOf(office)), LET_IN))) throw new Error('the PC that joined has not come level')
}

/** Takes the pictures at moments of its own choice and looks at them when the act is over. */
class Photographer {
  readonly #chance: Chance
  readonly #fates: Fates
  readonly #durability = new Durability()
  readonly #complained: (complaint: string) => void
  readonly #complaints: string[] = []
  readonly #images: Image[] = []
  #watched: Watched | null = null
  #insideActs = 0
  #joined = 0
  #streamsDamaged = 0
  #registersDamaged = 0
  #logsDamaged = 0
  #attachmentsDamaged = 0
  #hopeless = 0
  #anew = 0
  #missed = 0
  #acknowledged = 0
  taken = 0

  constructor(chance: Chance, complained: (complaint: string) => void) {
    this.#chance = chance
    this.#complained = complained
    this.#fates = new Fates(chance)
    this.#durability.watch((when, name) => { this.#moment(`${when} ${name}`) })
  }

  get report(): TornReport {
    return { images: this.taken, insideActs: this.#insideActs, joined: this.#joined, streamsDamaged: this.#streamsDamaged, registersDamaged: this.#registersDamaged, logsDamaged: this.#logsDamaged, hopeless: this.#hopeless, anew: this.#anew, attachmentsDamaged: this.#attachmentsDamaged, missed: this.#missed, acknowledged: this.#acknowledged, complaints: this.#complaints }
  }

  watch(folders: Folders, office: OfficeInView): void {
    this.#watched = { folders, office }
  }

  /** One more after the act, then all of them are opened. */
  lookAtThem(): void {
    if (this.#watched && this.#chance.happens(30)) this.#take(this.#watched, 'after an act')
    this.#watched = null
    for (const image of this.#images.splice(0)) {
      for (const complaint of this.#lookAt(image)) this.#complain(`${image.where}: ${complaint}`)
      rmSync(path.dirname(image.folders.data), { recursive: true, force: true })
    }
  }

  #complain(complaint: string): void {
    this.#complaints.push(complaint)
    this.#complained(complaint)
  }

  #lookAt({ folders, heard, acts, medium, streamDamaged }: Image): readonly string[] {
    if (medium === 'sound') return lookInto(folders, heard, OPENING, streamDamaged)
    const look = { image: folders, heard, acts, now: OPENING }
    const { complaints, missed, hopeless, anew } = medium === 'log' ? lookIntoDamaged(look) : lookIntoAttachments(look)
    this.#missed += missed.length
    this.#hopeless += hopeless ? 1 : 0
    this.#anew += anew ? 1 : 0
    return complaints
  }

  #moment(where: string): void {
    const watched = this.#watched
    if (!watched || !this.#chance.happens(4)) return
    this.#insideActs += 1
    this.#take(watched, where)
  }

  #take({ folders, office }: Watched, where: string): void {
    this.#watched = null
    const image = powerCutImage(folders, this.#durability, this.#chance)
    const heard = heardSoFar(office.memory)
    this.#acknowledged = Math.max(this.#acknowledged, office.memory.acknowledged)
    this.#images.push({ folders: image, heard, ...this.#spoilt(image, folders.keys, `image ${this.taken}, ${where}`) })
    this.taken += 1
    this.#watched = { folders, office }
  }

  /** Where log.db is damaged that was some time later: the mark of use is on the disk by then. */
  #spoilt(image: Folders, keys: string, where: string): Pick<Image, 'where' | 'medium' | 'acts' | 'streamDamaged'> {
    const fate = this.#fates.next()
    const isJoined = existsSync(path.join(image.data, 'stream.db'))
    this.#joined += isJoined ? 1 : 0
    const acts = fate === 'log' ? actsIn(image.data) : null
    if (acts) {
      this.#logsDamaged += 1
      cpSync(keys, image.keys, { recursive: true })
      markedHere(image)
      return { where: `${where}, ${damageLog(image, this.#chance)}`, medium: 'log', acts, streamDamaged: false }
    }
    if (fate === 'log' || fate === 'attachments') {
      this.#attachmentsDamaged += 1
      return { where: `${where}, ${damageAttachment(image, this.#chance)}`, medium: 'attachments', acts: new Map(), streamDamaged: false }
    }
    const damaged = fate === 'register'
    if (damaged) damageDisposable(image, 'register.db', this.#chance)
    this.#registersDamaged += damaged ? 1 : 0
    const streamDamaged = isJoined && this.#chance.happens(30)
    if (streamDamaged) damageDisposable(image, 'stream.db', this.#chance)
    this.#streamsDamaged += streamDamaged ? 1 : 0
    return { where: `${where}${damaged ? ', register damaged' : ''}${streamDamaged ? ', stream damaged' : ''}`, medium: 'sound', acts: new Map(), streamDamaged }
  }
}
