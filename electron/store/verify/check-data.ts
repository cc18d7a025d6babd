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

/** Goes through everything in a data folder and gives back what is not as Loket wrote it; writes nothing there. */
export async function checkData(folder: CheckedFolder, options: CheckOptions): Promise<CheckResult> {
  const { progress, quick } = options
  const otherBuild = ofAnotherBuild(folder)
  let unnamed = 0
  const parts: Readonly<Record<Exclude<CheckPart, 'chain' | 'register'>, () => Iterable<Finding>>> = {
    files: () => allFileFaults(folder),
    schema: () => allSchemaFaults(folder, otherBuild),
    ledger: () => logFaults('ledger', [ledgerFaults(folder.log), gapFaults(folder.log)]),
    views: () => logFaults('views', [viewFaults(folder.log)]),
    papers: () => paperFaults(folder),
    answers: () => answerFaults(folder),
    devices: () => deviceFaults(folder),
    mark: () => markFaults(folder),
    *attachments() {
      unnamed = yield* attachmentFaults(folder, (done, total) => progress('attachments', done, total))
    },
  }
  const beside: Readonly<Record<'chain' | 'register', Promise<readonly Finding[]>>> = {
    chain: witnessedChain(folder, options, MOST).catch((error: unknown) => gathered('chain', MOST, () => { throw error })),
    register: quick || otherBuild ? Promise.resolve([]) : checkedRegister(folder, options, MOST).catch((error: unknown) => gathered('register', MOST, () => { throw error })),
  }
  const found = new Map<CheckPart, readonly Finding[]>()
  for (const part of [...CHECK_PARTS.filter((one) => isAmong(parts, one)), 'chain', 'register'] as const) {
    progress(part, 0, 0)
    found.set(part, isAmong(parts, part) ? gathered(part, MOST, parts[part]) : await beside[part])
    progress(part, 1, 1)
  }
  const findings = CHECK_PARTS.flatMap((part) => found.get(part) ?? [])
  const words = new EventWords(folder.rawLog)
  return { events: words.last(), findings: findings.map((one) => words.named(one)), unnamed, notes: notesOf(folder, otherBuild, findings), zone: officeZone(folder.rawLog) }
}

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
