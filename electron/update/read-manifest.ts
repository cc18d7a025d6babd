import type { Refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { LARGEST_MANIFEST, manifest, type Release, release } from './release.ts'
import { isSignedBy, keyName } from './signing.ts'
import { updateRefusal } from './update-words.ts'

/** The release a manifest holds, if one of these publishers signed it: nothing inside is looked at before that is known. */
export function readManifest(bytes: Uint8Array, publishers: readonly string[]): Result<Release, Refusal> {
  const outer = bytes.length > LARGEST_MANIFEST ? null : manifest.safeParse(parsed(bytes))
  if (outer?.success !== true) return refuse(updateRefusal('unreadable'))
  const { release: text, signatures } = outer.data
  if (!publishers.some((key) => signatures.some((each) => each.key === keyName(key) && isSignedBy(text, each.signature, key)))) return refuse(updateRefusal('unsigned'))
  const inner = release.safeParse(parsed(Buffer.from(text)))
  return inner.success ? accept(inner.data) : refuse(updateRefusal('unreadable'))
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}
