import type { Refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { type Computer, judgeRelease } from './judge-release.ts'
import { readManifest } from './read-manifest.ts'
import type { Release } from './release.ts'
import { SourceTrouble } from './source-trouble.ts'
import { openSource } from './open-source.ts'
import { updateRefusal } from './update-words.ts'

export interface Offer {
  readonly release: Release
  /** The manifest's own bytes: what was checked is what is kept. */
  readonly manifest: Uint8Array
}

/** What lies at an address, if its publisher signed it and it is for this computer. */
export async function lookForRelease(address: string, publishers: readonly string[], here: Computer): Promise<Result<Offer, Refusal>> {
  const source = openSource(address)
  if (!source.ok) return source
  try {
    const manifest = await source.value.manifest()
    const read = readManifest(manifest, publishers)
    if (!read.ok) return read
    const trouble = judgeRelease(read.value, here)
    return trouble === null ? accept({ release: read.value, manifest }) : refuse(trouble)
  } catch (error) {
    if (!(error instanceof SourceTrouble)) throw error
    return refuse(updateRefusal(error.trouble, 'source'))
  }
}
