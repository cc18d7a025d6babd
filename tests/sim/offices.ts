import { runSeed, type SeedReport } from './run-seed.ts'
import { forgetTimers, reseed } from './seeded-machine.ts'
import type { SimDisk } from './sim-disk.ts'
import type { Template } from './template.ts'
import { World } from './world.ts'

/** Seeds an office lives through. */
const SEEDS = 40

/** Plays seeds, each the same whatever was played before: those before it in its office's life are played with it. */
export class Offices {
  readonly #template: Template
  readonly #disk: SimDisk
  #world: World | null = null
  /** The seed its office is ready for. */
  #next = 0

  constructor(template: Template, disk: SimDisk) {
    this.#template = template
    this.#disk = disk
  }

  async play(seed: number): Promise<SeedReport> {
    if (this.#next !== seed || this.#world === null || nthIn(seed) === 0) await this.#openAt(seed - nthIn(seed))
    while (this.#next < seed) await this.#one()
    return this.#one()
  }

  async close(): Promise<void> {
    await this.#world?.end()
    this.#world = null
    forgetTimers()
  }

  async #one(): Promise<SeedReport> {
    const seed = this.#next
    if (this.#world === null) await this.#openAt(seed)
    if (this.#world === null) throw new Error('no office')
    const report = await runSeed(seed, this.#world, nthIn(seed) === SEEDS - 1)
    this.#next += 1
    // What went wrong in one seed is not told again of those behind it.
    if (report.violations.length > 0) await this.close()
    // Most of what is grave needs three PCs: the next seed begins with all of them again.
    else if (this.#world.isShort && nthIn(this.#next) > 0) await this.#openAt(this.#next)
    return report
  }

  async #openAt(seed: number): Promise<void> {
    await this.close()
    reseed(seed)
    this.#world = await World.open(Math.floor(seed / SEEDS), this.#template, this.#disk)
    this.#next = seed
  }
}

const nthIn = (seed: number): number => seed % SEEDS
