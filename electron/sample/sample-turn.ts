import { setTimeout as after } from 'node:timers/promises'
import { DataInUse } from '#store/sqlite/data-in-use.ts'
import { lockFolder } from '#store/sqlite/folder-lock.ts'

const AGAIN_AFTER_MS = 250

/**
 * One sample PC after the other while they come to their server: what the first brings there the next one is to find. `folder`: where the server says that it runs.
 * Waits as long as another PC has the turn; a turn goes with its process, however that ends.
 */
export async function sampleTurn(folder: string): Promise<{ release(): void }> {
  for (let told = false; ; told = true) {
    const turn = free(folder)
    if (turn) return turn
    if (!told) console.error('Komputer contoh yang lain sedang disiapkan; komputer ini menyusul sesudahnya.')
    await after(AGAIN_AFTER_MS)
  }
}

function free(folder: string): { release(): void } | null {
  try {
    return lockFolder(folder)
  } catch (error) {
    if (error instanceof DataInUse) return null
    throw error
  }
}
