import type { CheckOptions } from './check-options.ts'
import { checkedFile, unreadFile } from './checked-files.ts'
import type { CheckedFolder } from './checked-folder.ts'
import type { CheckedFile } from './file-faults.ts'
import { gathered } from './gathered.ts'
import type { SealedLog } from './log-seal.ts'
import type { VerifiedChain } from './verified-chain.ts'
import { seenChain } from './witnessed-chain.ts'

/** log.db's chain, and what SQLite itself says of the file. */
export interface CheckedLog {
  readonly chain: VerifiedChain
  readonly file: CheckedFile
}

/** Where every page of the moment that is read is byte for byte what it was when nothing was found, nothing else can be found now; where only some are others, and rows are what they were, their trees are enough. `moment`: of the sealed log's survey. */
export async function checkedLog(folder: CheckedFolder, options: CheckOptions, most: number, sealed: SealedLog | null): Promise<CheckedLog> {
  const held = folder.moments.log?.name ?? ''
  if (sealed?.isSame === true) return { chain: { findings: [], seen: [], moments: new Set([held]) }, file: { findings: [], moment: held } }
  const chain = seenChain(folder, options, most, sealed?.stretches).catch((error: unknown): VerifiedChain => ({ findings: gathered('chain', most, () => { throw error }), seen: [], moments: new Set() }))
  const sqlite = (): Promise<CheckedFile> => checkedFile(folder, 'log', options, most).catch(unreadFile(most))
  const file = sealed?.mayBeWhole === true ? chain.then(({ findings }) => (findings.length === 0 && sealed.areRowsSame ? { findings: [], moment: held } : sqlite())) : sqlite()
  return { chain: await chain, file: await file }
}
