import type { OfficerId } from '#domain/ids.ts'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { DataChecks } from '#store/verify/data-checks.ts'
import type { Handlers } from '../handler.ts'
import type { Jobs, JobWork } from '../jobs/jobs.ts'
import { checkStanding } from './check-standing.ts'
import { exportFindings } from './export-findings.ts'

type Names = 'check.status' | 'check.start' | 'check.stop' | 'check.export'

/** Checking the data while the counter works on: begun, watched and stopped by any admin, one at a time. */
export const checkHandlers = (store: Store, jobs: Jobs, checks: DataChecks): Pick<Handlers, Names> => {
  let begun: { readonly officer: OfficerId; readonly job: string } | null = null
  return {
    'check.status': () => accept(checkStanding(checks)),

    'check.start': (_, { officer }) => {
      if (!checks.possible) return refuse(refusal('disk', 'Pemeriksaan tidak berjalan di sini. Tutup Loket, lalu buka lagi.'))
      if (isRunning(jobs, begun)) return refuse(refusal('in-use', 'Pemeriksaan data sedang berjalan. Tunggu sampai selesai, atau hentikan dahulu.'))
      const job = jobs.start(officer.id, checkOf(checks, officer.name))
      begun = { officer: officer.id, job: job.id }
      return accept(job)
    },

    'check.stop': () => {
      if (checks.giveWay()) return accept({})
      if (begun === null || !isRunning(jobs, begun)) return refuse(refusal('not-found', 'Tidak ada pemeriksaan data yang sedang berjalan.'))
      jobs.cancel(begun.officer, begun.job)
      return accept({})
    },

    'check.export': ({ format }, { officer, now }) => {
      const { finished } = checks.memory
      if (finished === null) return refuse(refusal('not-found', 'Belum ada hasil pemeriksaan. Jalankan pemeriksaan dahulu.'))
      const work = exportFindings(store, finished, format, officer, now)
      store.views.record({ officer: officer.id, at: now, what: 'export', about: `check ${format}` })
      return accept(jobs.start(officer.id, work))
    },
  }
}

/** One that waits for its turn counts, too. */
const isRunning = (jobs: Jobs, begun: { readonly officer: OfficerId; readonly job: string } | null): boolean => begun !== null && jobs.list(begun.officer).some(({ id, state }) => id === begun.job && state === 'running')

const checkOf = (checks: DataChecks, officerName: string): JobWork => ({
  title: 'Pemeriksaan data',
  fileName: '',
  mediaType: '',
  total: 100,
  run: async (signal, progress) => {
    const { findings } = await checks.run(officerName, signal, progress)
    return { said: findings.length === 0 ? 'Data utuh: tidak ada yang berubah.' : `${findings.length} temuan. Buka Pengaturan, Pemeriksaan data.` }
  },
})
