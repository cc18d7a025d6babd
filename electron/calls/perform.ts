import { type Refusal, refusal } from '#domain/refusal.ts'
import { refuse } from '#domain/result.ts'
import type { RoleId } from '#domain/officer/role.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { CommandId, IsoInstant } from '#domain/ids.ts'
import { AwaitsUpgrade } from '#store/contract/awaits-upgrade.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import type { Store } from '#store/store.ts'
import type { Answer } from './handler.ts'
import { writeAnswer } from './kept-answer.ts'

export interface Performer {
  /** The call's name. */
  readonly name: string
  readonly officer: Officer | null
  readonly command: CommandId
  readonly now: IsoInstant
}

/** Does a command's work as one act and keeps its answer under the command id. A refusal takes everything back, numbers included. */
export function perform<Value>(store: Store, { name, officer, command, now }: Performer, work: (tx: Transaction) => Answer<Value>, role: RoleId | null = null): Answer<Value> {
  try {
    return store.transact({ command, actor: officer?.id ?? null, role, now }, (tx) => {
      const answer = work(tx)
      if (!answer.ok) throw new TakenBack(answer.refusal)
      tx.keepAnswer(writeAnswer({ call: name, officer: officer?.id ?? null, value: answer.value }))
      return answer
    })
  } catch (thrown) {
    if (thrown instanceof TakenBack) return refuse(thrown.refusal)
    if (thrown instanceof AwaitsUpgrade) return refuse(refusal('awaits-upgrade', thrown.message))
    throw thrown
  }
}

/** Carries a refusal out of the transaction, which undoes it. */
class TakenBack extends Error {
  override readonly name = 'TakenBack'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}
