import { describe, expect, test } from 'vitest'
import { arranged, readLayout, stepWidth, toggled, USUAL_LAYOUT } from '../../../renderer/ui/table/column-layout.ts'

const column = (key: string, width: string) => ({ key, header: key, width, cell: () => null })
const columns = [column('number', '10rem'), column('applicant', 'minmax(8.5rem, 1fr)'), column('due', '12rem')]
const shown = (layout = USUAL_LAYOUT): readonly string[] => arranged(columns, layout).map(({ key, width }) => `${key} ${width}`)

describe('the columns of a table, as an officer likes them', () => {
  test('are as they come until something is changed', () => {
    expect(shown()).toEqual(['number 10rem', 'applicant minmax(8.5rem, 1fr)', 'due 12rem'])
  })

  test('go and come back; the first, which names the row, always stays', () => {
    const without = toggled(toggled(USUAL_LAYOUT, 'due'), 'number')
    expect(shown(without)).toEqual(['number 10rem', 'applicant minmax(8.5rem, 1fr)'])
    expect(shown(toggled(without, 'due'))).toHaveLength(3)
  })

  test('are widened in steps, least width and share alike, and stay at the ends', () => {
    const wider = stepWidth(stepWidth(USUAL_LAYOUT, 'applicant', 1), 'applicant', 1)
    expect(shown(wider)[1]).toBe('applicant minmax(12.75rem, 1.5fr)')
    const narrow = stepWidth(USUAL_LAYOUT, 'number', -1)
    expect(stepWidth(narrow, 'number', -1)).toBe(narrow)
    expect(shown(narrow)[0]).toBe('number 7.5rem')
  })

  test('are remembered; anything else found in their place is the usual layout', () => {
    const layout = stepWidth(toggled(USUAL_LAYOUT, 'due'), 'number', 1)
    expect(readLayout(JSON.stringify(layout))).toEqual(layout)
    for (const rubbish of [null, '', '{', '[]', '{"hidden":3,"widths":{}}', '{"hidden":[],"widths":null}']) expect(readLayout(rubbish)).toEqual(USUAL_LAYOUT)
    expect(readLayout('{"hidden":["due",7],"widths":{"number":9000,"due":125}}')).toEqual({ hidden: ['due'], widths: { due: 125 } })
  })
})
