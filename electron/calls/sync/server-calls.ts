import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { SERVER_GONE } from '#protocol/calls/server.ts'
import type { Store } from '#store/store.ts'
import type { Handlers } from '../handler.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { RECOVERY_SHEET, recoverySheetWork } from '../papers/recovery-sheet.ts'
import type { SecretCheck } from '../session/check-secret.ts'
import type { OfficeSync } from './office-sync.ts'
import { shownCode } from './shown-code.ts'
import type { SyncCallParts } from './sync-calls.ts'

type Names = 'server.standing' | 'server.begin' | 'server.prepare' | 'server.change' | 'server.stopChange' | 'server.sheet' | 'server.takeKey' | 'server.stop'

export interface ServerCallParts extends SyncCallParts {
  readonly jobs: Jobs
  readonly checkSecret: SecretCheck
}

/** The office's server, where Loket runs it on this PC, and the key that names it. */
export const serverHandlers = ({ store, sync, jobs, checkSecret, reopen }: ServerCallParts): Pick<Handlers, Names> => ({
  'server.standing': () => accept(serverOf(store, sync)),

  'server.begin': async ({ name }) => {
    if (store.membership.read()?.serves === true || sync.line.state === 'in-touch') return refuse(refusal('already-joined', 'Kantor ini sudah punya server, dan komputer ini sudah bergabung dengannya. Untuk memindahkannya ke sini: Ganti server.'))
    const joined = await sync.serve(name)
    if (joined.ok) reopen()
    return joined
  },

  'server.prepare': async (_input, { now }) => {
    const made = await sync.prepare()
    return made.ok ? accept(shownCode(made.value, now)) : made
  },

  'server.change': async ({ code, old, sure }) => {
    if (old === 'gone' && sure.toUpperCase() !== SERVER_GONE) return refuse(NOT_SURE)
    const changed = await sync.change(code, old)
    if (changed.ok) reopen()
    return changed
  },

  'server.stopChange': () => {
    sync.stopFilling()
    return accept({})
  },

  'server.sheet': async ({ secret }, { officer, now }) => {
    const checked = await checkSecret(officer.id, secret, now)
    if (!checked.ok) return checked
    const code = sync.sheet.print()
    if (code === null) return refuse(refusal('not-found', 'Kunci kantor tidak ada di komputer ini. Cetak lembarnya di komputer pertama kantor.'))
    store.views.record({ officer: officer.id, at: now, what: 'print', about: RECOVERY_SHEET })
    return accept(jobs.start(officer.id, recoverySheetWork(store, code, officer, now)))
  },

  'server.takeKey': ({ sheet }) => sync.sheet.take(sheet),

  'server.stop': () => {
    if (store.membership.read()?.serves !== false) return refuse(refusal('in-use', 'Komputer ini server kantor. Pindahkan dahulu ke komputer lain dengan Ganti server.'))
    sync.stopServer()
    return accept({})
  },
})

const NOT_SURE_TEXT = `Ketik ${SERVER_GONE} bila server lama tidak akan pernah dinyalakan lagi.`
const NOT_SURE = refusal('invalid-input', NOT_SURE_TEXT, [{ path: 'sure', message: NOT_SURE_TEXT }])

function serverOf(store: Store, { server, sheet, filling }: OfficeSync): CallOutput<'server.standing'> {
  const told = { problem: '', addresses: [], asked: store.membership.read()?.serves ?? false, founded: sheet.founded, sheetPrinted: sheet.printed, place: store.sync?.head().g ?? 0, filling }
  if (server === null) return { ...told, state: 'none' }
  switch (server.state) {
    case 'running':
      return { ...told, state: 'running', addresses: server.addresses.map((address) => `${address}:${server.port}`) }
    case 'stopped':
      return { ...told, state: 'stopped', problem: server.problem }
    default:
      return { ...told, state: server.state }
  }
}
