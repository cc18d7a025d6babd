import { LARGEST_MANIFEST, MANIFEST_FILE } from './release.ts'
import { SourceTrouble } from './source-trouble.ts'
import type { UpdateSource } from './update-source.ts'

/** Milliseconds without a byte before a server counts as gone. */
const SILENT_MS = 20_000

/** A plain web server in the office. What it says is believed no more than a stick: the signature decides. Follows no redirection. */
export function serverSource(base: URL, silentMs = SILENT_MS): UpdateSource {
  const folder = new URL(base.pathname.endsWith('/') ? base : `${base.href}/`)
  return {
    async manifest() {
      const pieces: Uint8Array[] = []
      let length = 0
      for await (const piece of piecesOf(new URL(MANIFEST_FILE, folder), silentMs, 'nothing')) {
        pieces.push(piece)
        length += piece.length
        if (length > LARGEST_MANIFEST) break
      }
      return Buffer.concat(pieces)
    },
    file: (name) => piecesOf(new URL(encodeURIComponent(name), folder), silentMs, 'missing'),
  }
}

async function* piecesOf(url: URL, silentMs: number, notThere: 'nothing' | 'missing'): AsyncIterable<Uint8Array> {
  const silence = new AbortController()
  const timer = setTimeout(() => { silence.abort() }, silentMs)
  let begun = false
  try {
    const answer = await fetch(url, { redirect: 'error', signal: silence.signal, headers: { 'cache-control': 'no-cache' } })
    if (answer.status === 404) throw new SourceTrouble(notThere)
    if (!answer.ok || answer.body === null) throw new SourceTrouble('away')
    begun = true
    for await (const piece of answer.body) {
      timer.refresh()
      yield piece
    }
  } catch (error) {
    throw error instanceof SourceTrouble ? error : new SourceTrouble(begun && notThere === 'missing' ? 'pulled' : 'away')
  } finally {
    clearTimeout(timer)
    silence.abort()
  }
}
