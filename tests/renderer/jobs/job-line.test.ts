import { createElement } from 'react'
import { expect, test } from 'vitest'
import type { CallOutput } from '#protocol/calls.ts'
import { JobLine } from '../../../renderer/jobs/job-line.tsx'
import { shownText } from '../shown.tsx'

type Job = CallOutput<'job.list'>[number]

const DONE = { id: 'x', title: 'Lembar pemulihan', state: 'done', done: 1, total: 1, message: '', path: '/exports/x.pdf', savable: true } as never as Job
const text = (change: Partial<Job>): string => shownText(createElement(JobLine, { job: { ...DONE, ...change } }))

test('what came of long work can be taken from the list, but not a paper that is to lie on no disk', () => {
  expect(text({})).toBe('Lembar pemulihan Selesai Unduh')
  expect(text({ savable: false })).toBe('Lembar pemulihan Hanya untuk dicetak, tidak disimpan sebagai berkas. Selesai')
})

test('nor what did not come out', () => {
  expect(text({ state: 'failed', path: '', message: 'Disk penuh.' })).toBe('Lembar pemulihan Disk penuh. Gagal')
  expect(text({ state: 'cancelled', path: '' })).toBe('Lembar pemulihan Dihentikan')
})
