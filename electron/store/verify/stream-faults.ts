import type { DeviceId, OfficeId } from '#domain/ids.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { rowFault, type RowFault } from '#domain/log/row-fault.ts'
import { STREAM_START, streamHashInput } from '#domain/stream/stream-hash.ts'
import { type OfficeRecord, readOfficeRecord } from '../device/office-record.ts'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import type { WhichSignatures } from '../log/chain-faults.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { type Finding, finding } from './finding.ts'
import { OwnPart, toldFaults } from './own-part.ts'
import { saidHeadFaults } from './said-head-faults.ts'
import { scanRowFaults } from './scan-row-faults.ts'
import { StreamKeys } from './stream-keys.ts'
import { type SequencedEvent, streamRows } from './stream-rows.ts'
import { StreamWords } from './stream-words.ts'
import { termFaults } from './term-faults.ts'

/** Where a device's chain stands in the stream. */
interface Chain {
  readonly seq: number
  readonly hash: string
  /** Its last event. */
  readonly last: SequencedEvent
  /** A signature not looked at yet, where not each is. */
  readonly toVouch: SequencedEvent | null
}

/** What has been read of the stream so far. */
interface Walk {
  readonly office: OfficeId | null
  readonly keys: StreamKeys
  readonly own: OwnPart
  readonly which: WhichSignatures
  readonly chains: Map<DeviceId, Chain>
  readonly strangers: Set<DeviceId>
  /** The last place, its hash and its term. */
  before: Pick<SequencedEvent, 'g' | 'streamHash' | 'term'>
}

/** How many rows are gone through before it is told how far that is. */
const TOLD_EVERY = 10_000

/**
 * The office's stream as it was kept here: no place missing, every event as its device wrote and signed it, for a device the office's servers vouch for, in the order the stream's hash
 * covers; what of it is this PC's own as its log has it. Goes on after a fault as if that event were good.
 */
export function* streamFaults(folder: CheckedFolder, which: WhichSignatures, progress: (done: number, total: number) => void): Generator<Finding, void, undefined> {
  const { stream, streamBroken, keys } = folder
  if (streamBroken !== '') yield finding('stream', 0, `Urutan kantor (stream.db) tidak terbaca (${streamBroken}). Pekerjaan komputer ini sendiri ada di log.db; urutannya diambil lagi dari server kantor.`)
  if (!stream) return
  const record = keys === null ? null : readOfficeRecord(keys)
  const walk = begun(folder, record, which)
  const words = new StreamWords(folder, walk.keys)
  const total = stream.raw.prepare<[], number>('select count(*) from stream_event').pluck().get() ?? 0
  for (const event of streamRows(stream.raw)) {
    for (const fault of eventFaults(event, walk)) yield words.finding(fault.event, fault.message)
    if (event.g % TOLD_EVERY === 0) progress(event.g, total)
  }
  for (const { last, toVouch } of walk.chains.values()) {
    for (const fault of [...(toVouch ? signedFaults(toVouch, walk) : []), ...endFaults(last)]) yield words.finding(fault.event, fault.message)
  }
  yield* toldFaults(folder)
  yield* termFaults(stream.raw, record)
  yield* saidHeadFaults(stream.raw, walk.office, record)
  yield* scanRowFaults(stream.raw)
  for (const { device, seq } of orphanSignatures(stream.raw)) yield finding('stream', 0, `Urutan kantor memuat tanda tangan tanpa catatan (nomor ${seq} dari ${words.pc(device)}).`)
}

function begun({ rawLog }: CheckedFolder, record: OfficeRecord | null, which: WhichSignatures): Walk {
  const office = record?.office ?? rawLog.prepare<[], OfficeId>('select office from event where place = (select min(place) from event)').pluck().get() ?? null
  return { office, keys: new StreamKeys(record), own: new OwnPart({ rawLog }), which, chains: new Map(), strangers: new Set(), before: { g: 0, streamHash: STREAM_START.hash, term: 0 } }
}

interface Fault {
  readonly event: SequencedEvent
  /** The words that follow "Urutan kantor nomor 57". */
  readonly message: string
}

function* eventFaults(event: SequencedEvent, walk: Walk): Generator<Fault, void, undefined> {
  const { g, envelope } = event
  yield* placeFaults(event, walk)
  const chain = walk.chains.get(envelope.device)
  if (chain && chain.last.envelope.commandId !== envelope.commandId) yield* endFaults(chain.last)
  const fault = rowFault(event, (chain?.seq ?? 0) + 1, chain?.hash ?? FIRST_PREV_HASH, undefined, { device: envelope.device, sha256: oneShotSha256, verify: () => true })
  if (fault) yield { event, message: IN_WORDS[fault] }
  else if (event.body === null) yield { event, message: ': isinya dihapus.' }
  walk.keys.hear(event)
  yield* whoseFaults(event, walk)
  const toVouch = walk.which === 'deciding' ? (event.signature ? event : (chain?.toVouch ?? null)) : null
  walk.chains.set(envelope.device, { seq: envelope.seq, hash: envelope.hash, last: event, toVouch })
  walk.before = { g, streamHash: event.streamHash, term: event.term }
}

function* placeFaults(event: SequencedEvent, { before, office }: Walk): Generator<Fault, void, undefined> {
  const { g, term, streamHash, envelope } = event
  const expected = before.g + 1
  if (g !== expected) yield { event, message: `: sebelumnya nomor ${expected}${g - expected > 1 ? ` sampai ${g - 1}` : ''} hilang.` }
  if (office !== null && envelope.office !== office) yield { event, message: ': milik kantor lain.' }
  const hash = oneShotSha256(streamHashInput({ office: envelope.office, g, term, previous: before.streamHash, event: envelope.hash }))
  if (g === expected && (hash !== streamHash || term < before.term)) yield { event, message: ': tempatnya dalam urutan kantor sudah diubah.' }
}

/** An own event is as the own log has it; another PC's is vouched for and signed. */
function* whoseFaults(event: SequencedEvent, walk: Walk): Generator<Fault, void, undefined> {
  const { device } = event.envelope
  const own = walk.own.faultOf(event)
  if (own !== null) {
    if (own !== '') yield { event, message: own }
    return
  }
  const vouched = walk.keys.isVouchedFor(event)
  if (vouched === false && !walk.strangers.has(device)) {
    walk.strangers.add(device)
    yield { event, message: ': komputer pembuatnya tidak terdaftar di kantor ini.' }
  }
  if (vouched === true && walk.which === 'all') yield* signedFaults(event, walk)
}

function* signedFaults(event: SequencedEvent, { keys }: Walk): Generator<Fault, void, undefined> {
  if (event.signature && keys.isVouchedFor(event) === true && !keys.isSigned(event, event.signature)) yield { event, message: IN_WORDS['signature-wrong'] }
}

/** The last event of an act carries a signature. */
function* endFaults(event: SequencedEvent): Generator<Fault, void, undefined> {
  if (!event.signature) yield { event, message: ': tanda tangan komputer pembuatnya hilang.' }
}

const orphanSignatures = (stream: NonNullable<CheckedFolder['stream']>['raw']): IterableIterator<{ device: DeviceId; seq: number }> =>
  stream.prepare<[], { device: DeviceId; seq: number }>('select device, seq from batch_signature where not exists (select 1 from stream_event where stream_event.device = batch_signature.device and stream_event.seq = batch_signature.seq)').iterate()

const IN_WORDS: Readonly<Record<RowFault, string>> = {
  missing: ': catatan sebelumnya dari komputer yang sama hilang.',
  foreign: ': bukan dari komputer yang disebut.',
  unlinked: ' tidak bersambung dengan catatan sebelumnya dari komputer yang sama.',
  'envelope-altered': ': keterangannya (siapa, kapan, apa) sudah diubah.',
  'body-altered': ': isinya sudah diubah.',
  'half-disposed': ': isinya dihapus sebagian.',
  'signature-wrong': ': tanda tangan komputer pembuatnya tidak cocok.',
}
