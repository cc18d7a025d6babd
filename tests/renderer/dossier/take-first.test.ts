import { expect, test } from 'vitest'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import { papersAreHere, usePaperQuestion } from '../../../renderer/dossier/taking/paper-question.ts'
import { takeFirst } from '../../../renderer/dossier/taking/take-first.ts'

type Taken = Awaited<ReturnType<Parameters<typeof takeFirst>[0]>>

const HERE: Taken = accept({ standing: 'here', message: 'Diambil dari Loket 1' })
const OFFLINE: Taken = refuse(refusal('out-of-touch', 'Komputer ini tidak terhubung.'))
const ASKED: Taken = accept({ standing: 'asked', message: 'Server kantor belum menjawab' })

/** What the counter answers, one after the other; and what the officer says when asked. */
async function asked(answers: readonly Taken[], here: boolean) {
  const [calls, questions]: [boolean[], string[]] = [[], []]
  const left = [...answers]
  const outcome = await takeFirst(
    async (paperInHand) => {
      calls.push(paperInHand)
      return left.shift() ?? HERE
    },
    async (why) => {
      questions.push(why)
      return here
    },
  )
  return { outcome, calls, questions }
}

test('in touch nobody is asked anything', async () => {
  expect(await asked([HERE], false)).toEqual({ outcome: accept('Diambil dari Loket 1'), calls: [false], questions: [] })
})

test('without word from the server the papers decide, and without them all stays as it was', async () => {
  for (const [answer, why] of [[OFFLINE, 'Komputer ini tidak terhubung.'], [ASKED, 'Server kantor belum menjawab.']] as const) {
    expect(await asked([answer], true)).toEqual({ outcome: accept('Diambil dari Loket 1'), calls: [false, true], questions: [why] })
    const declined = await asked([answer], false)
    expect(declined).toMatchObject({ outcome: { ok: false, refusal: { code: answer.ok ? 'held-elsewhere' : 'out-of-touch' } }, calls: [false] })
  }
})

test('where somebody else was first, or this officer may not, it stays where it is and nobody is asked', async () => {
  const elsewhere = await asked([accept({ standing: 'elsewhere', message: 'Berkas ini lebih dahulu diambil Loket 2' })], true)
  expect(elsewhere).toMatchObject({ outcome: { ok: false, refusal: { message: expect.stringContaining('Loket 2') as string } }, calls: [false], questions: [] })
  expect(await asked([refuse(refusal('no-right', 'Tidak boleh.'))], true)).toMatchObject({ outcome: { refusal: { code: 'no-right' } }, questions: [] })
})

test('a second question answers the first with no', async () => {
  const [first, second] = [papersAreHere('satu'), papersAreHere('dua')]
  expect(usePaperQuestion.getState().question?.why).toBe('dua')
  usePaperQuestion.getState().question?.answer(true)
  expect([await first, await second]).toEqual([false, true])
  expect(usePaperQuestion.getState().question).toBeNull()
})
