import type { LockHolder } from '../host/data-lock.ts'
import { linkAnswer } from './entry.ts'

/** What a second start on the same data says: a fresh link from the first, or where to look; null if nobody listens there any more. */
export async function linkFromHolder({ port, secret }: LockHolder): Promise<string | null> {
  if (port === 0) return 'Loket sudah terbuka (atau sedang disiapkan) di komputer ini. Pakai jendela yang ada, atau ulangi sebentar lagi.'
  const origin = `http://127.0.0.1:${port}`
  try {
    const answer = await fetch(`${origin}/link`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ secret }), signal: AbortSignal.timeout(10_000) })
    return `Loket siap: ${linkAnswer.parse(await answer.json()).link}`
  } catch (error) {
    if (nobodyThere(error)) return null
    return 'Loket sedang berjalan tetapi tidak menjawab. Tutup dahulu, lalu jalankan lagi. Data tetap aman.'
  }
}

const nobodyThere = (error: unknown): boolean => error instanceof Error && error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'ECONNREFUSED'
