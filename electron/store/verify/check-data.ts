import { gapFaults } from '../log/gap-faults.ts'
import { ledgerFaults } from '../log/ledger-faults.ts'
import { viewFaults } from '../log/view-faults.ts'
import type { LogFault } from '../store.ts'
import { answerFaults } from './answer-faults.ts'
import { attachmentFaults, type CountedScans, type Naming } from './attachment-faults.ts'
import type { CheckOptions, CheckResult } from './check-options.ts'
import { checkedFile, unreadFile } from './checked-files.ts'
import type { CheckedFile } from './file-faults.ts'
import type { CheckedFolder, CheckedStream } from './checked-folder.ts'
import { checkedLog } from './checked-log.ts'
import { checkedStream } from './checked-stream.ts'
import { checkedRegister, NO_REGISTER } from './checked-register.ts'
import { deviceFaults } from './device-faults.ts'
import { EventWords } from './event-words.ts'
import { CHECK_PARTS, type CheckPart, type Finding, finding } from './finding.ts'
import { gathered } from './gathered.ts'
import { type CheckedToday, keepToday } from './keep-today.ts'
import { knownSeal } from './kept-seal.ts'
import { SealedLog } from './log-seal.ts'
import { markFaults } from './mark-faults.ts'
import { readOfficeRecord } from '../device/office-record.ts'
import { officeZone } from './office-words.ts'
import { paperFaults } from './paper-faults.ts'
import { PART_WORDS } from './part-words.ts'
import { ofAnotherBuild } from './register-faults.ts'
import { schemaFaults } from './schema-faults.ts'
import type { Seal } from './seal.ts'
import { surveyedLog } from './surveyed-log.ts'

/** More of one part say no more than that it is ruined. */
const MOST = 200

/** Parts a seal may shorten: gone through whole where anything at all was found, so that the same is named with and without it. */
const SEALABLE = ['attachments', 'ledger', 'papers', 'answers'] as const
/** Always gone through whole. */
const UNSEALABLE = ['schema', 'views', 'devices', 'mark'] as const

type Parts<Part extends CheckPart> = Readonly<Record<Part, () => Iterable<Finding>>>

/** Goes through everything in a data folder and gives back what is not as Loket wrote it; writes nothing there. */
export async function checkData(folder: CheckedFolder, options: CheckOptions): Promise<CheckResult> {
  const { quick, every = false } = options
  const otherBuild = ofAnotherBuild(folder)
  const seal = quick || every ? null : knownSeal(folder)
  const looked = await lookedAt(folder, options, { otherBuild, seal })
  const findings = CHECK_PARTS.flatMap((part) => looked.found.get(part) ?? [])
  if (findings.length === 0 && !quick) keepToday(folder, looked)
  const words = new EventWords(folder.rawLog)
  const { unnamed, awaited } = looked.scans()
  return { events: words.last(), office: folder.stream && rowsOf(folder.stream), findings: findings.map((one) => words.named(one)), unnamed, notes: [...notesOf(folder, otherBuild, findings), ...streamNotes(folder, awaited)], zone: officeZone(folder.rawLog) }
}

/** Null where it cannot be read, which is among what was found. */
function rowsOf({ raw }: CheckedStream): number | null {
  try {
    return raw.prepare<[], number>('select count(*) from stream_event').pluck().get() ?? 0
  } catch {
    return null
  }
}

interface Known {
  readonly otherBuild: boolean
  readonly seal: Seal | null
}

interface Looked extends CheckedToday {
  readonly found: ReadonlyMap<CheckPart, readonly Finding[]>
  readonly streamFile: CheckedFile
  readonly scans: () => CountedScans
}

/** What threads do goes on while this one does the rest. */
async function lookedAt(folder: CheckedFolder, options: CheckOptions, known: Known): Promise<Looked> {
  const { quick, progress } = options
  const { otherBuild, seal } = known
  const register = quick || otherBuild ? NO_REGISTER : checkedRegister(folder, options, MOST, seal?.register ?? null)
  const registerFile = register.surveyed.then(async ({ isSame, mayBeWhole, moment }) => (isSame || (mayBeWhole && (await register.judged).isFileWhole) ? { findings: [], moment } : checkedFile(folder, 'register', options, MOST))).catch(unreadFile(MOST))
  const stream = checkedStream(folder, options, MOST).catch((error: unknown) => gathered('stream', MOST, () => { throw error }))
  const streamFile = checkedFile(folder, 'stream', options, MOST).catch(unreadFile(MOST))
  const surveying = quick ? null : surveyedLog(folder, options, seal?.log.pages ?? null)
  const found = new Map<CheckPart, readonly Finding[]>()
  const told = (part: CheckPart, findings: readonly Finding[]): void => {
    found.set(part, findings)
    progress(part, 1, 1)
  }
  progress('files', 0, 0)
  const parts = partsOf(folder, otherBuild)
  for (const part of UNSEALABLE) told(part, gathered(part, MOST, parts[part]))
  let counted: CountedScans = { unnamed: 0, awaited: 0 }
  const scans = (naming: Naming): (() => Iterable<Finding>) => function* () { counted = yield* attachmentFaults(folder, naming, (done, total) => progress('attachments', done, total)) }
  told('attachments', gathered('attachments', MOST, scans(new SealedLog(folder.rawLog, seal?.log ?? null).naming)))
  const survey = await surveying
  const sealed = new SealedLog(folder.rawLog, seal?.log ?? null, survey?.moment === folder.moments.log?.name ? survey : null)
  const log = checkedLog(folder, options, MOST, sealed)
  const shortened = sealableParts(folder, sealed, scans)
  for (const part of SEALABLE) if (part !== 'attachments') told(part, sealed.isSame ? [] : gathered(part, MOST, shortened[part]))
  const [{ chain, file }, ofRegister, ofStream, judged] = [await log, await registerFile, await streamFile, await register.judged]
  told('chain', chain.findings)
  told('stream', await stream)
  told('files', [...file.findings, ...ofRegister.findings, ...ofStream.findings])
  told('register', judged.findings)
  const looked: Looked = { found, scans: () => counted, sealed, survey, chain, logFile: file, registerFile: ofRegister, streamFile: ofStream, register: judged, surveyed: await register.surveyed }
  if (seal !== null && found.values().some((some) => some.length > 0)) await lookAgain(folder, options, looked, sealableParts(folder, new SealedLog(folder.rawLog, null), scans), found)
  return looked
}

/** What a seal has shortened, whole. */
async function lookAgain(folder: CheckedFolder, options: CheckOptions, { register, streamFile }: Looked, whole: Parts<(typeof SEALABLE)[number]>, found: Map<CheckPart, readonly Finding[]>): Promise<void> {
  for (const part of SEALABLE) found.set(part, gathered(part, MOST, whole[part]))
  const { chain, file } = await checkedLog(folder, options, MOST, null)
  const registerFile = await checkedFile(folder, 'register', options, MOST).catch(unreadFile(MOST))
  found.set('chain', chain.findings)
  found.set('files', [...file.findings, ...registerFile.findings, ...streamFile.findings])
  if (register.bySeal) found.set('register', (await checkedRegister(folder, options, MOST, null).judged).findings)
}

const partsOf = (folder: CheckedFolder, otherBuild: boolean): Parts<(typeof UNSEALABLE)[number]> => ({
  schema: () => allSchemaFaults(folder, otherBuild),
  views: () => logFaults('views', [viewFaults(folder.log)]),
  devices: () => deviceFaults(folder),
  mark: () => markFaults(folder),
})

const sealableParts = (folder: CheckedFolder, sealed: SealedLog, scans: (naming: Naming) => () => Iterable<Finding>): Parts<(typeof SEALABLE)[number]> => ({
  attachments: scans(sealed.naming),
  ledger: () => logFaults('ledger', [ledgerFaults(folder.log, sealed.afterNumbers()), gapFaults(folder.log)]),
  papers: () => paperFaults(folder, sealed.after('paper')),
  answers: () => answerFaults(folder, sealed.after('answer')),
})

function notesOf({ register }: CheckedFolder, otherBuild: boolean, findings: readonly Finding[]): readonly string[] {
  const cut = CHECK_PARTS.filter((part) => findings.filter((one) => one.part === part).length >= MOST).map((part) => `${PART_WORDS[part]}: hanya ${MOST} temuan pertama yang disebut.`)
  if (register === null) return ['Buku Register (register.db) tidak ada; ia akan disusun ulang dari catatan saat Loket dibuka.', ...cut]
  return otherBuild ? ['Buku Register (register.db) disusun oleh versi Loket yang lain; ia akan disusun ulang dari catatan saat Loket dibuka.', ...cut] : cut
}

/** What only a PC of several has to tell. */
function streamNotes({ keys, stream }: CheckedFolder, awaited: number): readonly string[] {
  if (!stream) return []
  const known = keys === null || readOfficeRecord(keys) !== null
  return [
    ...(awaited > 0 ? [`${awaited} lampiran masih di komputer lain dan belum sampai ke sini; itu bukan kerusakan.`] : []),
    ...(known ? [] : ['Kunci kantor tidak ada di folder kunci: apa yang dikatakan server kantor tentang komputer lain diperiksa tanpa tanda tangannya.']),
  ]
}

function* allSchemaFaults({ rawLog, register, stream }: CheckedFolder, otherBuild: boolean): Generator<Finding, void, undefined> {
  yield* schemaFaults('log.db', rawLog)
  if (register && !otherBuild) yield* schemaFaults('register.db', register)
  if (stream) yield* schemaFaults('stream.db', stream.raw)
}

function* logFaults(part: CheckPart, faults: readonly Iterable<LogFault>[]): Generator<Finding, void, undefined> {
  for (const some of faults) for (const { seq, message } of some) yield finding(part, seq, message)
}
