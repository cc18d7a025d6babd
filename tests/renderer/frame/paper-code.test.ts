import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { isWholeCode, readPaperCode } from '../../../renderer/frame/paper-code.ts'

const DOSSIER = '0193a5b0-7c1e-7000-8000-00000000abcd'
const check = createHash('sha256').update(DOSSIER).digest('hex').slice(0, 4)
const UNREAD = { ok: false, refusal: expect.stringMatching(/^Kode di kertas tidak terbaca utuh\. Pindai sekali lagi/) }

test('a whole code names its dossier, in capitals too (a scanner with Caps Lock on)', async () => {
  expect(await readPaperCode(`LKT1:${DOSSIER}:${check}`)).toEqual({ ok: true, value: DOSSIER })
  expect(await readPaperCode(`lkt1:${DOSSIER.toUpperCase()}:${check.toUpperCase()}`)).toEqual({ ok: true, value: DOSSIER })
})

test.each([
  ['nothing more', 'LKT1:'],
  ['cut short', `LKT1:${DOSSIER}`],
  ['one digit misread', `LKT1:${DOSSIER.replace('abcd', 'abce')}:${check}`],
  ['another check', `LKT1:${DOSSIER}:${check === '0000' ? '1111' : '0000'}`],
  ['two run together', `LKT1:${DOSSIER}:${check}LKT1:${DOSSIER}:${check}`],
  ['another paper', 'LKT1:https://contoh.id/berkas'],
])('%s is told, and opens nothing', async (_, code) => {
  expect(await readPaperCode(code)).toEqual(UNREAD)
})

test('cut anywhere it is not whole: a scanner that is held up has not said all', () => {
  const code = `LKT1:${DOSSIER}:${check}`
  expect(code.split('').map((_, length) => isWholeCode(code.slice(0, length)))).toEqual(code.split('').map(() => false))
  expect([code, code.toUpperCase(), 'LKT1:uji-cetak'].map(isWholeCode)).toEqual([true, true, true])
})

test('the test page’s code is no dossier’s: that it was read is the answer', async () => {
  for (const scanned of ['LKT1:UJI-CETAK', 'LKT1:uji-cetak']) expect(await readPaperCode(scanned)).toEqual({ ok: false, refusal: 'Kode halaman uji terbaca utuh: pencetak dan pemindai bekerja.' })
})
