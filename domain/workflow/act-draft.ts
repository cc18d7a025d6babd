import { applyEvent } from '../dossier/apply-event.ts'
import type { DossierEvent } from '../dossier/events.ts'
import type { Dossier } from '../dossier/state.ts'
import type { CommandId, DossierId, EventRef } from '../ids.ts'
import { must } from '../must.ts'
import type { RoleId } from '../officer/role.ts'
import type { DecideContext, DraftEvent } from './decide-context.ts'

/** An act in the making: the events so far, and the dossier as they leave it, so that each rule sees what the one before did. */
export class ActDraft {
  readonly #context: DecideContext
  readonly #id: DossierId
  readonly #events: DraftEvent[] = []
  #dossier: Dossier | null

  constructor(context: DecideContext, id: DossierId) {
    this.#context = context
    this.#id = id
    this.#dossier = context.dossier
  }

  get events(): readonly DraftEvent[] {
    return this.#events
  }

  get dossier(): Dossier {
    return must(this.#dossier, 'a dossier before its intake')
  }

  record(event: DossierEvent, role: RoleId): void {
    const { officer, now, device } = this.#context
    this.#events.push({ event, role })
    const ref: EventRef = this.#dossier?.lastTransition ?? { device, seq: 0 }
    this.#dossier = applyEvent(this.#dossier, { ref, at: now, officer: officer.id, officerName: officer.name, role, command: '' as CommandId, event }, this.#id)
  }
}
