import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DossierEvent } from '#domain/dossier/events.ts'
import { isTransition } from '#domain/dossier/transition.ts'
import type { GivenNumber } from '#domain/numbering/number-book.ts'
import { builtInProcedures } from '#domain/procedures/built-in.ts'
import type { Procedure } from '#domain/workflow/procedure.ts'
import { OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { comesToAnEnd } from './comes-to-an-end.ts'
import { type Attempt, attempt, CERTIFICATE, commandOf } from './random-acts.ts'

const attempts = fc.array(attempt, { minLength: 1, maxLength: 40 })
/** Far from any number the office itself gives here. */
const OF_THE_OTHER = 1000

function works(office: OfficeInMemory, tried: readonly Attempt[]): void {
  for (const one of tried) {
    const { officer, command } = commandOf(office, one)
    office.run(officer, command)
  }
}

/** As the other PC's book has it. */
const elsewhere = (number: GivenNumber): GivenNumber => ({ ...number, run: `${number.run}B`, no: number.no + OF_THE_OTHER, text: `${number.text}B` })

const sent = (event: DossierEvent): DossierEvent => (event.type === 'number.given' ? { ...event, body: { ...event.body, number: elsewhere(event.body.number) } } : event)

/** Two PCs go on from the same moment, and hear of each other only then: what the other wrote counts, and its moves come too late. */
function apart(procedure: Procedure, together: readonly Attempt[], here: readonly Attempt[], there: readonly Attempt[]): OfficeInMemory {
  const [office, other] = [new OfficeInMemory(procedure), new OfficeInMemory(procedure)]
  office.does(people.sari, office.receive('complete', procedure.permitForm === 'optician' ? {} : { permitData: CERTIFICATE }))
  works(office, together)
  for (const { event } of office.events) other.hears(event)
  const known = other.events.length
  works(other, there)
  works(office, here)
  for (const { event } of other.events.slice(known)) if (!isTransition(event.type)) office.hears(sent(event))
  return office
}

test('whatever two PCs did at once, somebody can carry the dossier on until it ends', () => {
  fc.assert(
    fc.property(fc.constantFrom(...builtInProcedures), attempts, attempts, attempts, (procedure, together, here, there) => {
      expect(comesToAnEnd(apart(procedure, together, here, there))).toBe('')
    }),
    { seed: 20_261_122, numRuns: 500 },
  )
})
