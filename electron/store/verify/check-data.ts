import { gapFaults } from '../log/gap-faults.ts'
import { ledgerFaults } from '../log/ledger-faults.ts'
import { viewFaults } from '../log/view-faults.ts'
import type { LogFault } from '../store.ts'
import { answerFaults } from './answer-faults.ts'
import { attachmentFaults } from './attachment-faults.ts'
import type { CheckOptions, CheckResult } from './check-options.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { deviceFaults } from './device-faults.ts'
import { EventWords } from './event-words.ts'
import { checkedRegister } from './checked-register.ts'
import { fileFaults } from './file-faults.ts'
import { gathered } from './gathered.ts'
import type { JudgedRegister } from './judge-register.ts'
import { keepSeal, knownSeal } from './kept-seal.ts'
import { SealedLog } from './log-seal.ts'
import type { RegisterSeal } from './register-seal.ts'
import { CHECK_PARTS, type CheckPart, type Finding, finding } from './finding.ts'
import { markFaults } from './mark-faults.ts'
import { paperFaults } from './paper-faults.ts'
import { PART_WORDS } from './part-words.ts'
import { officeZone } from './office-words.ts'
import { ofAnotherBuild } from './register-faults.ts'
import { schemaFaults } from './schema-faults.ts'
import { witnessedChain } from './witnessed-chain.ts'

/** More of one part say no more than that it is ruined. */
const MOST = 200

/** Parts a seal may shorten: gone through whole where anything at all was found, so that the same is named with and without it. */
const SEALABLE = ['ledger', 'papers', 'answers'] as const

type Parts<Part extends CheckPart> = Readonly<Record<Part, () => Iterable<Finding>>>

/** Goes through everything in a data folder and gives back what is not as Loket wrote it; writes nothing there. */
export async function checkData(folder: CheckedFolder, options: CheckOptions): Promise<CheckResult> {
  const { progress, quick, every = false } = options
  const otherBuild = ofAnotherBuild(folder)
  const seal = quick || every ? null : knownSeal(folder)
  const sealed = new SealedLog(folder.rawLog, seal?.log ?? null)
  const register = quick || otherBuild ? Promise.resolve(NOT_JUDGED) : judged(folder, options, seal?.register ?? null)
  const chain = witnessedChain(folder, options, MOST).catch((error: unknown) => gathered('chain', MOST, () => { throw error }))
  let unnamed = 0
  const attachments = function* (): Generator<Finding, void, undefined> {
    unnamed = yield* attachmentFaults(folder, (done, total) => progress('attachments', done, total))
  }
  const parts = { ...partsOf(folder, otherBuild), ...sealableParts(folder, sealed), attachments }
  const found = new Map<CheckPart, readonly Finding[]>()
  for (const part of [...CHECK_PARTS.filter((one) => isAmong(parts, one)), 'chain', 'register'] as const) {
    progress(part, 0, 0)
    found.set(part, isAmong(parts, part) ? gathered(part, MOST, parts[part]) : part === 'chain' ? await chain : (await register).findings)
    progress(part, 1, 1)
  }
  if (seal !== null && found.values().some((some) => some.length > 0)) {
    const whole = sealableParts(folder, new SealedLog(folder.rawLog, null))
    for (const part of SEALABLE) found.set(part, gathered(part, MOST, whole[part]))
    if ((await register).bySeal) found.set('register', (await judged(folder, options, null)).findings)
  }
  const findings = CHECK_PARTS.flatMap((part) => found.get(part) ?? [])
  if (findings.length === 0 && !quick) keepSeal(folder, sealed, (await register).seal)
  const words = new EventWords(folder.rawLog)
  return { events: words.last(), findings: findings.map((one) => words.named(one)), unnamed, notes: notesOf(folder, otherBuild, findings), zone: officeZone(folder.rawLog) }
}

const NOT_JUDGED: JudgedRegister = { findings: [], seal: null, bySeal: false }

const judged = (folder: CheckedFolder, options: CheckOptions, seal: RegisterSeal | null): Promise<JudgedRegister> =>
  checkedRegister(folder, options, MOST, seal).catch((error: unknown) => ({ ...NOT_JUDGED, findings: gathered('register', MOST, () => { throw error }) }))

const partsOf = (folder: CheckedFolder, otherBuild: boolean): Parts<Exclude<CheckPart, 'chain' | 'register' | 'attachments' | (typeof SEALABLE)[number]>> => ({
  files: () => allFileFaults(folder),
  schema: () => allSchemaFaults(folder, otherBuild),
  views: () => logFaults('views', [viewFaults(folder.log)]),
  devices: () => deviceFaults(folder),
  mark: () => markFaults(folder),
})

const sealableParts = (folder: CheckedFolder, sealed: SealedLog): Parts<(typeof SEALABLE)[number]> => ({
  ledger: () => logFaults('ledger', [ledgerFaults(folder.log, sealed.afterNumbers()), gapFaults(folder.log)]),
  papers: () => paperFaults(folder, sealed.after('paper')),
  answers: () => answerFaults(folder, sealed.after('answer')),
})

function notesOf({ register }: CheckedFolder, otherBuild: boolean, findings: readonly Finding[]): readonly string[] {
  const cut = CHECK_PARTS.filter((part) => findings.filter((one) => one.part === part).length >= MOST).map((part) => `${PART_WORDS[part]}: hanya ${MOST} temuan pertama yang disebut.`)
  if (register === null) return ['Buku Register (register.db) tidak ada; ia akan disusun ulang dari catatan saat Loket dibuka.', ...cut]
  return otherBuild ? ['Buku Register (register.db) disusun oleh versi Loket yang lain; ia akan disusun ulang dari catatan saat Loket dibuka.', ...cut] : cut
}

const isAmong = <Parts extends object>(parts: Parts, part: PropertyKey): part is keyof Parts => Object.hasOwn(parts, part)

function* allFileFaults({ rawLog, register }: CheckedFolder): Generator<Finding, void, undefined> {
  yield* fileFaults('log.db', rawLog)
  if (register) yield* fileFaults('register.db', register)
}

function* allSchemaFaults({ rawLog, register }: CheckedFolder, otherBuild: boolean): Generator<Finding, void, undefined> {
  yield* schemaFaults('log.db', rawLog)
  if (register && !otherBuild) yield* schemaFaults('register.db', register)
}

function* logFaults(part: CheckPart, faults: readonly Iterable<LogFault>[]): Generator<Finding, void, undefined> {
  for (const some of faults) for (const { seq, message } of some) yield finding(part, seq, message)
}
