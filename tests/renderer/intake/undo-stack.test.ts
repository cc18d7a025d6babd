import { describe, expect, test } from 'vitest'
import { EMPTY_INTAKE, type IntakeForm } from '../../../renderer/intake/intake-form.ts'
import { changed, changedPath, NOTHING_DONE, redone, TYPING_PAUSE, undone, type UndoStack } from '../../../renderer/intake/undo-stack.ts'

const named = (name: string, form = EMPTY_INTAKE): IntakeForm => ({ ...form, applicant: { ...form.applicant, name } })

/** Changes one after the other, each so long after the one before. */
function after(forms: readonly (readonly [form: IntakeForm, pause: number])[]): UndoStack {
  let stack = NOTHING_DONE
  let before = EMPTY_INTAKE
  let at = 0
  for (const [form, pause] of forms) {
    at += pause
    stack = changed(stack, before, form, at)
    before = form
  }
  return stack
}

describe('one key takes back one thing a clerk did', () => {
  test('a name typed in one go is one change; after a pause another begins', () => {
    const stack = after([[named('S'), 0], [named('Si'), 200], [named('Siti'), 200], [named('Siti A'), TYPING_PAUSE]])
    expect(stack.past.map(({ applicant }) => applicant.name)).toEqual(['', 'Siti'])
  })

  test('another field, a tick, a whole applicant copied are changes of their own, however quick', () => {
    const ticked = { ...named('Siti'), checklist: { ktp: { state: 'fits', note: '', expiry: '', lifetime: false } } } as const
    const copied = { ...ticked, applicant: { ...ticked.applicant, name: 'Rahma', address: 'Jalan Melati' } }
    const stack = after([[named('Siti'), 0], [{ ...named('Siti'), notes: 'a' }, 1], [{ ...ticked, notes: 'a' }, 1], [{ ...copied, notes: 'a' }, 1]])
    expect(stack.past).toHaveLength(4)
  })

  test('back and forth again; a new change leaves nothing to go forward to', () => {
    const stack = after([[named('Siti'), 0], [named('Rahma'), TYPING_PAUSE]])
    const back = undone(stack, named('Rahma'))
    expect(back?.form.applicant.name).toBe('Siti')
    const first = undone(back?.stack ?? NOTHING_DONE, named('Siti'))
    expect(first?.form).toBe(EMPTY_INTAKE)
    expect(undone(first?.stack ?? stack, EMPTY_INTAKE)).toBeNull()
    const forth = redone(first?.stack ?? NOTHING_DONE, EMPTY_INTAKE)
    expect(forth?.form.applicant.name).toBe('Siti')
    expect(changed(forth?.stack ?? NOTHING_DONE, named('Siti'), named('Dewi'), 9000).future).toEqual([])
    expect(redone(NOTHING_DONE, EMPTY_INTAKE)).toBeNull()
  })

  test('what was typed after going back is not counted to the typing before', () => {
    const stack = after([[named('Siti'), 0]])
    const back = undone(stack, named('Siti'))
    expect(changed(back?.stack ?? stack, EMPTY_INTAKE, named('R'), 100).past).toEqual([EMPTY_INTAKE])
  })

  test('only so many are remembered', () => {
    expect(after(Array.from({ length: 300 }, (_, no) => [named(`Siti ${no}`), TYPING_PAUSE] as const)).past).toHaveLength(100)
  })

  test('the field that changed is named as the form names it', () => {
    expect(changedPath(EMPTY_INTAKE, named('Siti'))).toBe('applicant.name')
    expect(changedPath(EMPTY_INTAKE, { ...EMPTY_INTAKE, permit: { ...EMPTY_INTAKE.permit, kbli: '1' } })).toBe('permitData.kbli')
    expect(changedPath(EMPTY_INTAKE, { ...named('Siti'), notes: 'a' })).toBe('')
  })
})
