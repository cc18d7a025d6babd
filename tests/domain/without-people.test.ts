import { expect, test } from 'vitest'
import { errorWithoutPeople, withoutPeople } from '#domain/privacy/without-people.ts'

test.each([
  ['no such column: "Siti Rahmawati"', 'no such column: "…"'],
  ['Unexpected token S, "Siti Rahma"... is not valid JSON', 'Unexpected token S, "…"... is not valid JSON'],
  ["cannot read 'Siti Rahmawati' of x", 'cannot read "…" of x'],
  ["the office doesn't open and isn't there", "the office doesn't open and isn't there"],
  ['NIK 1471014502950001, telepon 0812-7654-3210 atau +62 812 7654 3210', 'NIK …, telepon … atau +…'],
  ['register.ts:12:34 has 65537 rows', 'register.ts:12:34 has 65537 rows'],
])('what people told goes, what is of the program stays: %s', (text, kept) => { expect(withoutPeople(text)).toBe(kept) })

test('an error keeps its name and place', () => {
  const words = errorWithoutPeople(new TypeError('no "Siti" 1471014502950001'))
  expect(words).toMatch(/^TypeError: no "…" …\n +at .*without-people\.test\.ts:\d+/)
})
