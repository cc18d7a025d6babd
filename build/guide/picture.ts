import type { Locator, Page } from 'playwright'

/** One picture of the guide: docs/panduan/gambar/<name>.png. */
export interface Picture {
  readonly name: string
  /** Brings the window to what is to be seen; gives the part of it that the picture shows, or null for the whole window. */
  readonly show: (page: Page) => Promise<Locator | null>
  /** Only so many pixels of it from the top. */
  readonly height?: number
}

/** Pictures taken one after the other in one window. */
export interface Scene {
  /** Who sits there, by the beginning of the name; "" where nobody has logged in; null in an office that is not set up yet. */
  readonly officer: string | null
  /** At one of two PCs with a server; else at one that works alone. */
  readonly several?: true
  readonly pictures: readonly Picture[]
}
