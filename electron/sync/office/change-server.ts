import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { isFoundByOthers, placeInput } from '#domain/stream/server-place.ts'
import type { IsoInstant } from '#domain/ids.ts'
import { closeAnswer, closeRequest } from '#protocol/sync/change-server.ts'
import { lookAnswer, type OfficeRecord } from '#protocol/sync/enrolment.ts'
import { readEnrolmentCode } from '#protocol/sync/enrolment-code.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { placeAnswer, placeRequest } from '#protocol/sync/server-place.ts'
import type { SignedTerm } from '#protocol/sync/stream-state.ts'
import type { Membership } from '#store/contract/membership.ts'
import type { SyncStore } from '#store/contract/sync-store.ts'
import type { OfficeTrust } from '../engine/office-trust.ts'
import type { Signer } from '../http/enrol.ts'
import type { HttpWire } from '../http/http-wire.ts'
import { OtherServer, type ServerPlace } from '../http/pinned-agent.ts'
import { readAnswer } from '../http/read-answer.ts'
import { ServerLine } from '../http/server-line.ts'
import { saidIn } from '../http/server-said.ts'
import { WireFault } from '../wire.ts'
import { type Filling, fillServer, FillingStopped, OtherStream } from './fill-server.ts'
import { MISTYPED } from './join-office.ts'
import { serverRefusal } from './server-refusal.ts'
import type { TermLedger } from './term-ledger.ts'

/** What becomes of the server there is: it runs and closes its stream, or is off for good, as an admin says who has looked. */
export type OldServer = 'running' | 'gone'

export interface ServerChange {
  readonly membership: Membership
  readonly key: Signer
  /** With the office's key; null on a PC that has it not. */
  readonly ledger: TermLedger | null
  readonly record: () => OfficeRecord
  readonly trust: Pick<OfficeTrust, 'terms' | 'twice' | 'hear' | 'term'>
  readonly store: SyncStore
  /** To the server there is. */
  readonly wire: HttpWire
  readonly now: IsoInstant
  readonly filling: Filling
  /** Address under which other PCs reach the new server; null: the code's. */
  readonly reached: string | null
  /** All that the server there is has is taken. */
  readonly level: () => Promise<void>
}

/**
 * Another server goes on with the office's stream: planned, where the one there is closes it; forced, where that one is gone. It is filled from here, and only then is its
 * term told (forced), or obeyed (planned: the old one tells it). Whatever breaks off is gone on with by the same command. What it gives back is to be kept in log.db.
 */
export async function changeServer(typed: string, old: OldServer, change: ServerChange): Promise<Result<Membership, Refusal>> {
  const code = readEnrolmentCode(typed)
  if (!code) return refuse(MISTYPED)
  const { membership, key, ledger, store, trust } = change
  if (!ledger) return refuse(NOT_FOUNDER)
  const host = change.reached ?? code.host
  if (old === 'running' && !isFoundByOthers(host) && isFoundByOthers(membership.host)) return refuse(nobodyFinds(host))
  const line = new ServerLine(code)
  try {
    const looked = readAnswer(lookAnswer, await line.ask(SYNC_ROUTES.look, { secret: code.secret, device: membership.device }))
    const stranger = objection(looked, change)
    if (stranger) return refuse(stranger)
    const signed = await termFor(looked.serverKey, old, change, ledger)
    if (!signed.ok) return signed
    const record = change.record()
    const known = { ...record, terms: [...record.terms.filter(({ term }) => term.n !== signed.value.term.n), signed.value] }
    const place = await fillServer({ line, code, known, twice: trust.twice, serverKey: looked.serverKey }, { ...membership, key, officeKey: ledger.key, store, filling: change.filling })
    trust.hear([signed.value])
    if (old === 'running') await tellPlace(signed.value, { ...place, host: change.reached ?? place.host }, change, ledger)
    return accept({ ...membership, ...place, serverKey: looked.serverKey, joined: change.now, contact: null, serves: false })
  } catch (error) {
    return refuse(error instanceof OtherStream ? OTHER_STREAM : error instanceof FillingStopped ? STOPPED : serverRefusal(error, `${code.host}:${code.port}`))
  } finally {
    line.close()
  }
}

/** The old server passes on where the new one is. Where it does not hear of it any more, the others need a code each. */
async function tellPlace({ term: { office, n, serverKey } }: SignedTerm, { host, port, fingerprint }: ServerPlace, { wire }: ServerChange, { key }: TermLedger): Promise<void> {
  const place = { office, n, serverKey, host, port, fingerprint }
  try {
    await wire.ask(SYNC_ROUTES.place, [placeRequest, placeAnswer], { n, told: { place, signature: key.sign(placeInput(place)) } })
  } catch (error) {
    if (!(error instanceof WireFault)) throw error
  }
}

/** Whose server that is; what it has heard of terms is heard here. */
function objection({ serverKey, known }: { readonly serverKey: string; readonly known: OfficeRecord | null }, { membership, record, trust }: ServerChange): Refusal | null {
  if (known && known.office !== membership.office) return OTHER_OFFICE
  if (known && known.officeKey !== record().officeKey) return OTHER_OFFICE
  if (known) trust.hear(known.terms)
  return serverKey === membership.serverKey && trust.term?.serverKey === serverKey ? SAME : null
}

/** The term that names the new server: the one that was signed before where something broke off, or the next. */
async function termFor(serverKey: string, old: OldServer, change: ServerChange, ledger: TermLedger): Promise<Result<SignedTerm, Refusal>> {
  const { trust } = change
  const before = trust.terms.find(({ term }) => term.n === trust.term?.n)
  if (before?.term.serverKey === serverKey) return accept(before)
  if (old === 'gone') return (await answers(change.wire)) ? refuse(STILL_THERE) : accept(next(serverKey, change, ledger))
  for (let tries = 0; tries < TRIES; tries += 1) {
    await change.level()
    const signed = next(serverKey, change, ledger)
    const outcome = await closed(signed, change)
    if (!outcome.ok) return outcome
    if (outcome.value === 'refused') return refuse(NOT_CLOSED)
    if (outcome.value === 'closed') {
      trust.hear([signed])
      return accept(signed)
    }
  }
  return refuse(BUSY)
}

const TRIES = 20

const next = (serverKey: string, { membership: { office }, trust, store }: ServerChange, ledger: TermLedger): SignedTerm => ledger.signNext(trust, { office, serverKey, start: store.head() })

async function closed(signed: SignedTerm, { wire, membership: { host, port } }: ServerChange): Promise<Result<'closed' | 'elsewhere' | 'refused', Refusal>> {
  try {
    return accept((await wire.ask(SYNC_ROUTES.close, [closeRequest, closeAnswer], signed)).outcome)
  } catch (error) {
    return refuse(saidIn(error) === null && error instanceof WireFault ? SILENT : serverRefusal(error, `${host}:${port}`))
  }
}

/** Milliseconds. */
const LISTENING = 5_000

/** Whether anything is said where the old server was. */
async function answers(wire: HttpWire): Promise<boolean> {
  try {
    await wire.hashes({ at: [1] }, AbortSignal.timeout(LISTENING))
    return true
  } catch (error) {
    // Where the new machine got the old one's address, another certificate answers.
    return error instanceof WireFault && error.kind !== 'no-line' && !(error.cause instanceof OtherServer)
  }
}

const NOT_FOUNDER = refusal('no-right', 'Hanya komputer yang memegang kunci kantor yang bisa mengganti server: komputer pertama kantor, atau komputer tempat lembar pemulihan dimasukkan.')
const OTHER_OFFICE = refusal('code-refused', 'Server itu milik kantor lain. Periksa apakah kodenya dari server yang baru.')
const SAME = refusal('already-joined', 'Kode itu dari server yang sekarang. Buat kodenya di server yang baru.')
const STILL_THERE = refusal('in-use', 'Server yang lama masih menjawab, jadi belum mati. Pilih pemindahan biasa, atau matikan dahulu komputernya.')
const SILENT = refusal('no-server', 'Server yang lama tidak menjawab, jadi tidak bisa menutup catatannya. Nyalakan dahulu; bila memang rusak untuk selamanya, pilih Server lama mati.')
const NOT_CLOSED = refusal('no-server', 'Server yang lama tidak mau menutup catatannya: mungkin sudah ada server lain. Muat ulang halaman ini dan periksa keadaannya.')
const nobodyFinds = (host: string): Refusal =>
  refusal('no-server', `Alamat server baru di kode itu ${host}, dan alamat itu tidak bisa ditemukan komputer lain. Sambungkan komputer server baru ke jaringan kantor, jalankan lagi servernya di sana (bila alamatnya beberapa: npm run server -- --alamat 192.168.1.10), lalu ketik kode yang baru. Server yang sekarang tetap dipakai.`)
const BUSY = refusal('no-server', 'Kantor sedang ramai, sehingga server yang lama belum bisa ditutup. Ulangi sebentar lagi.')
const STOPPED = refusal('no-server', 'Pengisian server yang baru dihentikan. Yang sudah terisi tetap di sana; ulangi Ganti server dengan kode dari server itu untuk meneruskan. Bila server lama sudah menutup catatannya, kantor menunggu sampai ini selesai.')
const OTHER_STREAM = refusal('code-refused', 'Server itu sudah berisi catatan lain dan tidak bisa melanjutkan kantor ini. Pakai server yang masih kosong.')
