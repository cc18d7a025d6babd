import { expect, test } from 'vitest'
import type { RecoverySheetFacts } from '#documents/facts.ts'
import { renderReported } from '#documents/render-paper.ts'
import { recoveryCodeText, recoveryQrText } from '#protocol/sync/recovery-code.ts'
import { readCodes } from './read-codes.ts'
import { drawPage, readPdf, structureOf } from './read-pdf.ts'
import { common } from './sample-facts.ts'

const code = recoveryCodeText(Uint8Array.from({ length: 36 }, (_, at) => (at * 37 + 5) % 256))
const facts = (size: RecoverySheetFacts['size']): RecoverySheetFacts => ({ ...common, kind: 'recovery-sheet', size, groups: code.split('-'), code: recoveryQrText(code) })
const rendered = (size: RecoverySheetFacts['size']) => renderReported(facts(size), { emblem: null })

test.each(['A4', 'F4', 'A5'] as const)('the recovery sheet is one page of %s with every group in its place, and says what it is and where it belongs', async (size) => {
  const { bytes, missing } = await rendered(size)
  expect(missing).toEqual([])
  const { pages } = await readPdf(bytes)
  expect(pages).toHaveLength(1)
  const text = pages[0]?.text.replaceAll(/\s+/g, ' ') ?? ''
  let from = text.indexOf('LEMBAR PEMULIHAN KANTOR')
  for (const group of code.split('-')) {
    expect(text.indexOf(group, from), group).toBeGreaterThan(from)
    from = text.indexOf(group, from)
  }
  for (const words of ['dapat menunjuk server kantor', 'Simpan di brankas', '17 Maret 2026', common.office.name]) expect(text).toContain(words)
})

test('its picture holds the same groups', async () => {
  const { bytes } = await rendered('A4')
  expect(await readCodes(await drawPage(bytes, 1, 2.5))).toEqual([`LOKET-KUNCI:${code}`])
})

test('nothing of the key is in the file’s own particulars, and a screen reader finds the heading', async () => {
  const { bytes } = await rendered('A4')
  expect(Buffer.from(bytes).toString('latin1')).not.toContain(code.slice(0, 6))
  expect(JSON.stringify(await structureOf(bytes, 1))).toContain('"H1"')
})
