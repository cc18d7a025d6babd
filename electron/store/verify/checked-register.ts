import type { CheckOptions } from './check-options.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { type JudgedRegister, judgeRegister } from './judge-register.ts'
import type { RegisterSeal } from './register-seal.ts'
import { inRegisterThread } from './register-thread.ts'

/** Shorter ones are folded before a thread has begun. */
const WORTH_A_THREAD = 20_000

/** The register held against the log: beside the chain where there are threads for it, else here, after what is under way. */
export async function checkedRegister(folder: CheckedFolder, { entry, threads, scratch, progress }: Pick<CheckOptions, 'entry' | 'threads' | 'scratch' | 'progress'>, most: number, seal: RegisterSeal | null): Promise<JudgedRegister> {
  const tell = (done: number, total: number): void => progress('register', done, total)
  const end = folder.rawLog.prepare<[], number | null>('select max(place) from event').pluck().get() ?? 0
  if (threads > 1 && end > WORTH_A_THREAD && folder.register) return inRegisterThread(entry, { data: folder.data, most, scratch: scratch ?? null, seal }, tell)
  await Promise.resolve()
  return judgeRegister(folder, scratch, seal, most, tell)
}
