import type { IsoInstant } from '#domain/ids.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Chance } from '../../electron/sample/chance.ts'
import { Clerks } from '../torture/clerks.ts'
import { Durability } from './durability.ts'
import { damageRegister, type Folders, powerCutImage } from './image.ts'
import { type Heard, heardSoFar, lookInto } from './look-into.ts'
import { OfficeInView } from './office-in-view.ts'
import { type Weakness, WEAKNESSES } from './weaken.ts'

export interface TornOptions {
  readonly images: number
  readonly seed: number
  /** For control runs. Holds for the rest of this process's life. */
  readonly weaken?: Weakness | null
  readonly progress: (done: number) => void
}

export interface TornReport {
  readonly images: number
  /** Images taken inside an act, before its answer. */
  readonly insideActs: number
  readonly registersDamaged: number
  readonly acknowledged: number
  readonly complaints: readonly string[]
}

interface Image {
  readonly folders: Folders
  readonly heard: Heard
  readonly where: string
}

interface Watched {
  readonly folders: Folders
  readonly office: OfficeInView
}

/** A quiet Monday morning. */
const OPENING = '2026-11-16T01:30:00.000Z' as IsoInstant
/** After so many an office begins anew: a large one takes long to look into. */
const ACTS_OF_AN_OFFICE = 150

/** Takes `images` pictures of offices at work as a power cut could have left them, and opens each. */
export async function torn({ images, seed, weaken = null, progress }: TornOptions): Promise<TornReport> {
  const chance = new Chance(seed)
  const photographer = new Photographer(chance)
  if (weaken) WEAKNESSES[weaken]()
  while (photographer.taken < images) await workADay(photographer, chance, images, progress)
  return photographer.report
}

async function workADay(photographer: Photographer, chance: Chance, images: number, progress: (done: number) => void): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'loket-torn-live-'))
  const folders = { data: path.join(root, 'data'), keys: path.join(root, 'keys') }
  const office = new OfficeInView(folders, OPENING)
  try {
    const clerks = await Clerks.established(office, chance)
    for (let acts = 0; acts < ACTS_OF_AN_OFFICE && photographer.taken < images; acts += 1) {
      photographer.watch(folders, office)
      await clerks.doSomething()
      photographer.lookAtThem()
      progress(photographer.taken)
    }
  } finally {
    await office.close()
    rmSync(root, { recursive: true, force: true })
  }
}

/** Takes the pictures at moments of its own choice and looks at them when the act is over. */
class Photographer {
  readonly #chance: Chance
  readonly #durability = new Durability()
  readonly #complaints: string[] = []
  readonly #images: Image[] = []
  #watched: Watched | null = null
  #insideActs = 0
  #registersDamaged = 0
  #acknowledged = 0
  taken = 0

  constructor(chance: Chance) {
    this.#chance = chance
    this.#durability.watch((when, name) => { this.#moment(`${when} ${name}`) })
  }

  get report(): TornReport {
    return { images: this.taken, insideActs: this.#insideActs, registersDamaged: this.#registersDamaged, acknowledged: this.#acknowledged, complaints: this.#complaints }
  }

  watch(folders: Folders, office: OfficeInView): void {
    this.#watched = { folders, office }
  }

  /** One more after the act, then all of them are opened. */
  lookAtThem(): void {
    if (this.#watched && this.#chance.happens(30)) this.#take(this.#watched, 'after an act')
    this.#watched = null
    for (const { folders, heard, where } of this.#images.splice(0)) {
      for (const complaint of lookInto(folders, heard, OPENING)) this.#complaints.push(`${where}: ${complaint}`)
      rmSync(path.dirname(folders.data), { recursive: true, force: true })
    }
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
    const damaged = this.#chance.happens(30)
    if (damaged) damageRegister(image, this.#chance)
    this.#registersDamaged += damaged ? 1 : 0
    const heard = heardSoFar(office.memory)
    this.#acknowledged = Math.max(this.#acknowledged, office.memory.acknowledged)
    this.#images.push({ folders: image, heard, where: `image ${this.taken}, ${where}${damaged ? ', register damaged' : ''}` })
    this.taken += 1
    this.#watched = { folders, office }
  }
}
