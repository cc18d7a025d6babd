import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { Handlers } from '../handler.ts'
import type { Jobs, JobWork } from '../jobs/jobs.ts'
import type { Backups } from './backups.ts'

type Names = 'backup.status' | 'backup.places' | 'backup.set' | 'backup.off' | 'backup.now' | 'backup.verify' | 'backup.scans'

/** Where backups go, how they stand, and whether they can be restored. */
export const backupHandlers = (store: Store, jobs: Jobs, backups: Backups): Pick<Handlers, Names> => ({
  'backup.status': () => accept(backups.status),
  'backup.places': async () => accept(await backups.places()),

  'backup.set': async ({ folder, passPhrase }, { officer, now }) => {
    const set = await backups.set(folder, passPhrase)
    if (set.ok) store.views.record({ officer: officer.id, at: now, what: 'export', about: `cadangan ke ${folder}` })
    return set
  },

  'backup.off': async () => {
    await backups.off()
    return accept({})
  },

  'backup.now': async () => {
    if (await backups.look()) return accept({})
    return refuse(refusal('disk', goesOn(backups)))
  },

  'backup.verify': (_, { officer }) => {
    if (backups.status.state === 'off') return refuse(refusal('not-found', 'Cadangan belum diatur, jadi belum ada yang bisa diperiksa. Pilih foldernya dahulu.'))
    return accept(jobs.start(officer.id, checkOf(backups)))
  },

  'backup.scans': (_, { officer }) => {
    if (backups.status.state === 'off') return refuse(refusal('not-found', 'Cadangan belum diatur, jadi tidak ada yang bisa diambil. Pindai lagi dari berkas kertas.'))
    return accept(jobs.start(officer.id, scansOf(backups)))
  },
})

/** What a look that did not end in time came to. */
const goesOn = ({ status: { problem } }: Backups): string => (problem === '' ? STILL_WRITING : problem)

const STILL_WRITING =
  'Cadangan masih ditulis dan berjalan terus; Anda boleh melanjutkan pekerjaan. Pekerjaan di loket tersimpan di komputer ini seperti biasa. Bila baris Cadangan di atas tidak berubah juga sesudah beberapa menit, cabut dan pasang lagi disknya, atau pilih tempat lain.'

const NAMED = 5

/** The first few of them. */
const saidOf = (problems: readonly string[]): string => `Ada yang tidak beres (${problems.length}): ${problems.slice(0, NAMED).join(' ')}${problems.length > NAMED ? ' …' : ''}`

const percent = (done: number, total: number): number => (total === 0 ? 0 : Math.floor((100 * done) / total))

const scansOf = (backups: Backups): JobWork =>
  beside('Pengambilan lampiran dari cadangan', async (signal, progress) => {
    const { taken, lacking, problem } = await backups.scans(signal, progress)
    if (problem !== '') return problem
    if (lacking > 0) return `${taken} lampiran diambil dari cadangan. ${lacking} tidak ada di cadangan, atau rusak di sana: pindai lagi dari berkas kertas.`
    return taken === 0 ? 'Lampiran utuh semua: tidak ada yang perlu diambil.' : `Lampiran utuh lagi: ${taken} diambil dari cadangan.`
  })

const checkOf = (backups: Backups): JobWork =>
  beside('Pemeriksaan cadangan', async (signal, progress) => {
    if (!(await backups.look())) return goesOn(backups)
    signal.throwIfAborted()
    const { problems, parts, attachments } = await backups.check(signal, progress)
    return problems.length === 0 ? `Cadangan utuh: ${parts} bagian dan ${attachments} lampiran dapat dipulihkan, dan isinya sama dengan data di komputer ini.` : saidOf(problems)
  })

/** Work on the backup that goes on beside the officer's own, told in percent; it ends with a sentence. */
const beside = (title: string, work: (signal: AbortSignal, progress: (done: number, total: number) => void) => Promise<string>): JobWork => ({
  title,
  fileName: '',
  mediaType: '',
  total: 100,
  run: async (signal, progress) => ({ said: await work(signal, (done, total) => { progress(percent(done, total)) }) }),
})
