import type { Dossier, Hold } from '#domain/dossier/state.ts'
import type { DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { Store } from '#store/store.ts'
import type { Answer, Handlers } from '../handler.ts'
import { pcName } from '../numbering/number-obstacle.ts'
import { type Performer, perform } from '../perform.ts'
import type { OfficeSync } from '../sync/office-sync.ts'
import { noDossier } from './no-dossier.ts'
import { decideInAct } from './decide-in-act.ts'
import { holdStanding, holdWords } from './held-elsewhere.ts'

type Standing = CallOutput<'dossier.take'>

export interface TakeParts {
  readonly store: Store
  readonly sync: Pick<OfficeSync, 'line' | 'placed'>
}

/** A dossier that another PC of the office holds comes to this one. */
export const takeHandlers = (parts: TakeParts): Pick<Handlers, 'dossier.take'> => ({
  'dossier.take': async ({ dossier: id, paperInHand }, caller) => {
    const { store, sync } = parts
    const dossier = store.dossiers.state(id)
    if (!dossier) return refuse(noDossier(store, id))
    const { hold } = dossier
    const standing = holdStanding(store, hold)
    if (!hold || standing === 'free' || standing === 'here') return accept({ standing: 'here', message: '' })
    const isHeard = sync.line.state === 'in-touch'
    if (!isHeard && !paperInHand) return refuse(outOfTouch(store, hold, caller))
    // Asked already, and no answer came: the papers decide.
    if (standing === 'asked') return paperInHand ? records(store, caller, id, true) : whenPlaced(parts, id, hold)
    const taken = records(store, caller, id, !isHeard)
    return taken.ok && isHeard ? whenPlaced(parts, id, hold) : taken
  },
})

/** What its answer is, should it be asked for again under the same command: it was asked for, or is here. */
function records(store: Store, caller: Performer, id: DossierId, paperInHand: boolean): Answer<Standing> {
  return perform(store, caller, (tx) => {
    const before = store.dossiers.state(id)
    const decided = decideInAct(store, tx, caller, id, { do: 'take', paperInHand })
    return decided.ok ? accept(paperInHand ? { standing: 'here', message: warned(store, before) } : { standing: 'asked', message: ASKED }) : decided
  })
}

/** The order of the office decides; without an answer in time nothing is decided. */
async function whenPlaced({ store, sync }: TakeParts, id: DossierId, from: Hold): Promise<Answer<Standing>> {
  const own = must(must(store.dossiers.state(id), `dossier ${id}`).hold, 'a hold').since
  if (!(await sync.placed(own))) return accept({ standing: 'asked', message: ASKED })
  const dossier = store.dossiers.state(id)
  // What came from the server may have put it aside.
  if (!dossier) return refuse(noDossier(store, id))
  const { hold } = dossier
  const standing = holdStanding(store, hold)
  if (hold && standing === 'elsewhere') return accept({ standing, message: `Berkas ini lebih dahulu diambil ${pcName(store, hold.device)}` })
  return accept({ standing: 'here', message: from.device === store.device ? '' : `Diambil dari ${pcName(store, from.device)}` })
}

const outOfTouch = (store: Store, hold: Hold, { now }: Performer): Refusal =>
  refusal('out-of-touch', `Komputer ini tidak terhubung dengan server kantor, dan berkas ini dipegang ${holdWords(store, hold, now)}. Bila berkas kertasnya ada di sini, berkas bisa diambil; bila tidak, tunggu sampai terhubung.`)

function warned(store: Store, before: Dossier | null): string {
  const from = before?.hold
  const other = from && from.device !== store.device ? pcName(store, from.device) : 'Komputer lain'
  return `Berkas diambil tanpa kabar dari server kantor. ${other} mungkin juga mengerjakannya; bila ya, yang lebih dahulu sampai di server yang berlaku`
}

const ASKED = 'Server kantor belum menjawab, jadi belum pasti siapa memegang berkas ini. Permintaan ini tetap dikirim; bila dijawab nanti, berkas dipegang komputer ini sampai komputer lain mengambilnya'
