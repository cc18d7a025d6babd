import type { ActDetails } from '../../dossier/commands.ts'
import type { RoleId } from '../../officer/role.ts'
import type { ActDraft } from '../act-draft.ts'
import type { DecideContext } from '../decide-context.ts'
import type { Step } from '../procedure.ts'

/** Where an effect takes place: what may be looked at, what is drafted so far, who acts and what they told. */
export interface Scene {
  readonly context: DecideContext
  readonly draft: ActDraft
  readonly step: Step
  readonly role: RoleId
  readonly note: string
  readonly details: ActDetails
}
