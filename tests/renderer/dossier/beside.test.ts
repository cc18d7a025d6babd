import { describe, expect, test } from 'vitest'
import type { IsoDate, IsoInstant } from '#domain/ids.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import { archiveForm, archiveOf, OTHER_CODE, withCode } from '../../../renderer/dossier/beside/archive-form.ts'
import { EMPTY_NOTICE, noticeOf, whatsAppLink } from '../../../renderer/dossier/beside/notice-text.ts'
import { chains, type Disposition } from '../../../renderer/dossier/disposition/disposition-chain.ts'
import { EMPTY_DISPOSITION, readDisposition, withPhrase } from '../../../renderer/dossier/disposition/disposition-form.ts'

const today = '2026-11-20' as IsoDate

describe('the archive', () => {
  test('opens with the code of licensing services and its retention; at least one place is told', () => {
    const messages: FieldMessage[] = []
    expect(archiveOf(archiveForm(null), 'place', messages)).toMatchObject({ classification: '500.16.7.2', retentionActive: 3, retentionInactive: 7, afterwards: 'permanent' })
    expect(messages.map(({ path }) => path)).toEqual(['place.room'])
  })

  test('a code brings its retention; one whose retention nobody told leaves it to the officer', () => {
    const revoked = withCode(archiveForm(null), '500.16.6.6')
    expect(revoked).toMatchObject({ active: '2', inactive: '3', afterwards: 'permanent' })
    expect(withCode(revoked, '500.16.7.3')).toMatchObject({ code: '500.16.7.3', active: '2', inactive: '3' })
  })

  test('another code is typed, and read again as such', () => {
    const typed = { ...archiveForm(null), code: OTHER_CODE, otherCode: '503', room: 'Arsip 1' }
    const messages: FieldMessage[] = []
    const place = archiveOf(typed, 'archive', messages)
    expect(messages).toEqual([])
    expect(archiveForm({ ...place, at: '2026-11-20T02:00:00Z' as IsoInstant })).toEqual(typed)
  })

  test('years are whole numbers', () => {
    const messages: FieldMessage[] = []
    archiveOf({ ...archiveForm(null), active: 'tiga', room: 'Arsip 1' }, 'place', messages)
    expect(messages).toEqual([{ path: 'place.retentionActive', message: 'Retensi aktif diisi angka, 0 sampai 100.' }])
  })
})

describe('a notice', () => {
  test('WhatsApp opens with the text, its line ends kept', () => {
    expect(whatsAppLink({ phone: '628123', text: 'Yth. Siti & Budi,\nizin terbit' })).toBe('https://wa.me/628123?text=Yth.%20Siti%20%26%20Budi%2C%0Aizin%20terbit')
  })

  test('without words it is not kept', () => {
    const messages: FieldMessage[] = []
    noticeOf(EMPTY_NOTICE, messages)
    expect(messages.map(({ path }) => path)).toEqual(['notice.text'])
  })
})

describe('a disposition', () => {
  test('needs a receiver and an instruction; a deadline lies ahead', () => {
    expect(readDisposition({ ...EMPTY_DISPOSITION, deadline: '19/11/2026' }, today).messages.map(({ path }) => path)).toEqual(['to', 'instruction', 'deadline'])
    expect(readDisposition({ to: ['a'], instruction: ' Untuk diproses. ', nature: 'urgent', deadline: '+3' }, today)).toMatchObject({ messages: [], sent: { instruction: 'Untuk diproses.', deadline: '2026-11-23' } })
  })

  test('common phrases follow each other, each once', () => {
    const both = withPhrase(withPhrase('', 'Untuk diproses'), 'Laporkan hasilnya')
    expect(both).toBe('Untuk diproses. Laporkan hasilnya.')
    expect(withPhrase(both, 'Untuk diproses')).toBe(both)
  })

  test('what was passed on stands below what it passes on', () => {
    const one = (disposition: string, parent: string | null): Disposition => ({ disposition, from: '', at: '2026-11-20T02:00:00Z' as IsoInstant, to: [], instruction: '', nature: 'ordinary', deadline: null, lateDays: 0, parent, mine: false })
    expect(chains([one('a', null), one('b', null), one('c', 'a'), one('d', 'c')]).map(({ disposition, depth }) => `${disposition.disposition}${depth}`)).toEqual(['a0', 'c1', 'd2', 'b0'])
  })
})
