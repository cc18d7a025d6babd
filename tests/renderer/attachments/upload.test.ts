import { expect, test } from 'vitest'
import { fileSize } from '../../../renderer/attachments/file-size.ts'
import { readAnswer } from '../../../renderer/attachments/upload.ts'

const kept = { hash: 'a'.repeat(64), name: 'ktp.pdf', mediaType: 'application/pdf', size: 1200 }

test('a scan the counter kept comes back with its hash', () => {
  expect(readAnswer(200, JSON.stringify(kept), 'ktp.pdf')).toEqual({ ok: true, attachment: kept })
})

test('a refusal is told in the counter’s own words', () => {
  expect(readAnswer(400, JSON.stringify({ code: 'unsupported-file', message: 'Berkas ini bukan PDF.', fields: [] }), 'ktp.pdf')).toEqual({ ok: false, message: 'Berkas ini bukan PDF.' })
  expect(readAnswer(413, JSON.stringify({ ok: false, fault: { message: 'Kiriman ini terlalu besar.', reference: '' } }), 'ktp.pdf')).toEqual({ ok: false, message: 'Kiriman ini terlalu besar.' })
})

test('what nobody can read still becomes a sentence naming the file', () => {
  expect(readAnswer(200, '<html>', 'ktp.pdf')).toEqual({ ok: false, message: '“ktp.pdf” belum terunggah. Pilih berkas PDF, JPEG, atau PNG, lalu coba lagi.' })
})

test('sizes read as an officer says them', () => {
  expect(fileSize(310_400)).toBe('310 kB')
  expect(fileSize(2_400_000)).toBe('2,4 MB')
})
