import { describe, expect, test } from 'vitest'
import type { DispositionId } from '#domain/dossier/disposition.ts'
import { must } from '#domain/must.ts'
import { mempawahStandardCertificate } from '#domain/procedures/mempawah-standard-certificate.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { printablePapers } from '#domain/workflow/printable-papers.ts'
import { people } from '../people.ts'
import { Line } from './line.ts'

const papersOf = ({ procedure, office }: Line): readonly string[] => printablePapers(procedure, office.dossier).map(({ kind }) => kind)
const ALWAYS = 'receipt disposition-sheet control-sheet'

/** Each row the dossier comes to, with the papers it has there; `choose` says how a row ends where not as usual. */
function along(line: Line, choose: Readonly<Record<string, string>> = {}): readonly string[] {
  const seen = [`${line.place}: ${papersOf(line).join(' ')}`]
  while (line.office.dossier.position.at === 'step') {
    line.does(choose[line.place] ?? must(line.step.outcomes[0], 'an outcome').id)
    seen.push(`${line.place}: ${papersOf(line).join(' ')}`)
  }
  return seen
}

describe('what can be printed, row by row', () => {
  test('W-52 on the way to a permit: the blank until the number, then the permit', () => {
    expect(along(Line.received(pekanbaruSikro))).toEqual([...['3', '4', '5', '6', '7', '8'].map((row) => `${row}: ${ALWAYS} blank`), `9: ${ALWAYS} permit`, `handed-over: ${ALWAYS} permit dispatch-slip`])
  })

  test('W-52 on the way to a refusal: its draft until the number, then the letter, and never a permit', () => {
    expect(along(Line.received(pekanbaruSikro), { 7: 'refuse' })).toEqual([
      ...['3', '4', '5', '6', '7', 'refusal-letter'].map((row) => `${row}: ${ALWAYS} blank`),
      ...['refusal-sign', 'refusal-number'].map((row) => `${row}: ${ALWAYS} refusal-draft`),
      `refusal-hand-over: ${ALWAYS} refusal-letter`,
      `refused: ${ALWAYS} refusal-letter dispatch-slip`,
    ])
  })

  test('W-52 before it is accepted: nothing but the sheet of dispositions that were made', () => {
    const line = Line.received(pekanbaruSikro, 'to-check')
    expect(papersOf(line)).toEqual([])
    line.office.does(people.mega, { do: 'sendDisposition', disposition: { disposition: 'd1' as DispositionId, to: [{ officer: people.budi.id, name: people.budi.name }], instruction: 'Periksa', nature: 'urgent', deadline: null, parent: null } })
    expect(papersOf(line)).toEqual(['disposition-sheet'])
  })

  test('W-52 whoever was advised at the counter and goes on has a receipt as everybody has', () => {
    expect(papersOf(Line.received(mempawahStandardCertificate, 'to-check').does('advised'))).toContain('receipt')
  })
})
