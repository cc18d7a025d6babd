import { expect, test, vi } from 'vitest'
import type { IsoInstant } from '#domain/ids.ts'
import { unheardWords } from '../../../renderer/lists/unheard-words.ts'
import { officeClock } from '../../../renderer/session/office-clock.ts'

const clock = officeClock('Asia/Jakarta')
const at = (instant: string): IsoInstant => instant as IsoInstant
const IN_TOUCH = { state: 'in-touch', since: null } as const

test('of a PC not heard for long it says since when, and that more may have been done there', () => {
  vi.useFakeTimers({ now: new Date('2026-11-03T08:30:00.000Z') })
  try {
    const enrolled = at('2026-10-01T02:00:00.000Z')
    const two = { name: 'PC Loket 2', lastAct: at('2026-11-02T08:10:00.000Z'), enrolled }
    expect(unheardWords([two], IN_TOUCH, clock)).toEqual([expect.stringMatching(/^PC Loket 2: terakhir ada kabar kemarin 15\.10\. Bila ada yang bekerja di sana tanpa jaringan kantor, pekerjaannya belum tampak di sini\. Bila komputernya sedang tidak dipakai, tidak ada yang perlu dilakukan.*Bila tidak akan dipakai lagi, minta admin mencabutnya/)])
    expect(unheardWords([{ name: 'PC Kepala', lastAct: at('2026-10-20T02:00:00.000Z'), enrolled }, two], IN_TOUCH, clock)[0]).toContain('PC Kepala: terakhir ada kabar 20/10/2026 09.00; PC Loket 2: terakhir ada kabar kemarin 15.10.')
    expect(unheardWords([{ name: 'PC Gudang', lastAct: null, enrolled }], IN_TOUCH, clock)[0]).toContain('PC Gudang: belum ada pekerjaan sejak bergabung, 01/10/2026 09.00.')
    expect(unheardWords([], { state: 'offline', since: at('2026-11-03T02:12:00.000Z') }, clock)).toEqual(['Komputer ini luring sejak 09.12: yang dikerjakan di komputer lain sejak itu belum tampak di sini.'])
    expect([unheardWords([], IN_TOUCH, clock), unheardWords([], { state: 'alone', since: null }, clock)]).toEqual([[], []])
  } finally {
    vi.useRealTimers()
  }
})
