import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const savedBounds = z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1), maximized: z.boolean() })

/** Where the window was when it was last closed: pixels of the desktop. */
export type SavedBounds = z.infer<typeof savedBounds>

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Enough of the title bar to be dragged back. */
const GRIP = 100

/** Null if there are none, they cannot be read, or no screen shows them any more. `screens` are the work areas of the screens there are now. */
export function readBounds(file: string, screens: readonly Area[]): SavedBounds | null {
  try {
    const saved = savedBounds.parse(JSON.parse(readFileSync(file, 'utf8')))
    return screens.some((screen) => shows(screen, saved)) ? saved : null
  } catch {
    return null
  }
}

export function writeBounds(file: string, bounds: SavedBounds): void {
  try {
    writeFileSync(`${file}.baru`, JSON.stringify(bounds))
    renameSync(`${file}.baru`, file)
  } catch (error) {
    console.error('the place of the window was not kept:', error)
  }
}

const shows = (screen: Area, window: Area): boolean =>
  window.x + window.width >= screen.x + GRIP && window.x <= screen.x + screen.width - GRIP && window.y >= screen.y && window.y <= screen.y + screen.height - GRIP
