import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { DoneNotice } from '../../../renderer/dossier/done-notice.tsx'
import { toPrint } from '../../../renderer/dossier/to-print.ts'
import type { DossierView } from '../../../renderer/dossier/view.ts'
import { shownText } from '../shown.tsx'

type Letter = DossierView['documents'][number]

const letter = (more: Partial<Letter> = {}): Letter =>
  ({ id: 'izin', name: 'Surat Izin', letter: 'permit', prepared: null, initials: [], signed: '', number: null, asked: null, reprint: null, earlier: [], content: null, signatures: [], unsigned: [], may: [], nextNumber: '', noNumber: '', ...more }) as Letter
const view = (documents: readonly Letter[], printable: readonly (readonly [kind: string, issued: number])[] = []): DossierView =>
  ({ row: { status: 'running' }, holder: { title: 'Front Office' }, papers: [], printable: printable.map(([kind, issued]) => ({ kind, title: kind, issued })), documents }) as never

const NUMBER = { book: 'permit', run: 'permit 2026', no: 7, text: '500/007/2026', date: '2026-11-20' } as Letter['number']
const ASKED = { at: '2026-11-20T02:00:00.000Z', holder: 'PC Loket 1' } as Letter['asked']

describe('a number that was asked for', () => {
  const before = view([letter()])
  const done = { dossier: 'd', message: 'Nomor ditanyakan ke PC Loket 1', number: '', paper: null, asked: 'izin', on: before } as never
  const told = (now: DossierView): string => shownText(createElement(DoneNotice, { done, view: now, onOpen: () => undefined }))

  test('is told as asked for until it comes, then as come', () => {
    expect(told(view([letter({ asked: ASKED })]))).toBe('Nomor ditanyakan ke PC Loket 1. Sekarang di Front Office.')
    expect(told(view([letter({ number: NUMBER })]))).toBe('Nomor 500/007/2026 sudah tiba. Sekarang di Front Office.')
  })

  test('is told without where the dossier is until that was read anew', () => {
    expect(told(before)).toBe('Nomor ditanyakan ke PC Loket 1.')
  })

  test('is told once where a paper is to be printed again, by the notice that asks for it', () => {
    expect(told(view([letter({ number: NUMBER, reprint: 'permit' })], [['permit', 0]]))).toBe('Sekarang di Front Office.')
  })
})

describe('what is left to be printed', () => {
  const kindOf = (before: DossierView, now: DossierView): string => toPrint(null, before, now)?.label ?? ''
  const recommendation = letter({ id: 'rekomendasi' as Letter['id'], letter: 'recommendation', content: { letter: 'recommendation' } as never })
  const OLD = [['control-sheet', 0], ['recommendation', 0]] as const

  test('a letter just written, signed beside the steps or numbered, until it is printed', () => {
    expect(kindOf(view([]), view([recommendation], OLD))).toBe('Cetak recommendation (F9)')
    const signed = { ...recommendation, signatures: [{ signer: 'Budi', title: '', date: '2026-11-20' }] } as never as Letter
    expect(kindOf(view([recommendation], OLD), view([signed], OLD))).toBe('Cetak recommendation (F9)')
    expect(kindOf(view([recommendation]), view([signed], [['recommendation', 1]]))).toBe('')
    expect(kindOf(view([letter()], OLD), view([letter({ number: NUMBER, signed: 'Ratna' })], [...OLD, ['permit', 0]]))).toBe('Cetak permit (F9)')
    expect(kindOf(view([letter()], OLD), view([letter({ number: NUMBER })], [...OLD, ['permit', 0]])), 'signed after its number').toBe('')
  })

  test('nothing at a step that initials or signs, whatever was never printed', () => {
    const [bare, initialled, signed] = [letter(), letter({ initials: [{ name: 'Rina', title: 'Kabid', at: '2026-11-20T02:00:00.000Z' as never }] }), letter({ signed: 'Ratna' })].map((permit) => view([recommendation, permit], OLD))
    expect([kindOf(bare as DossierView, initialled as DossierView), kindOf(bare as DossierView, signed as DossierView)]).toEqual(['', ''])
  })

  test('the slip of a hand-over, and the draft of a refusal', () => {
    expect(kindOf(view([], OLD), view([], [...OLD, ['dispatch-slip', 0]]))).toBe('Cetak dispatch-slip (F9)')
    const refusal = letter({ letter: 'refusal-letter', content: { letter: 'refusal-letter' } as never })
    expect(kindOf(view([]), view([refusal], [['refusal-draft', 0]]))).toBe('Cetak refusal-draft (F9)')
  })
})
