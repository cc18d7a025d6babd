import { describe, expect, test } from 'vitest'
import { screenFault, screenPlace } from '../../electron/calls/screen-fault.ts'

describe('a fault a screen tells of', () => {
  test.each([
    ["TypeError: Cannot read properties of undefined (reading 'rows')", "TypeError: Cannot read properties of undefined (reading 'rows')"],
    ['TypeError: view.steps.map is not a function', 'TypeError: view.steps.map is not a function'],
    ['Error: Minified React error #31; visit https://react.dev/errors/31?args[]=Siti%20Rahmawati', 'Error: Minified React error #31'],
    ['RangeError: Maximum call stack size exceeded', 'RangeError: Maximum call stack size exceeded'],
  ])('keeps a program’s own words: %s', (told, kept) => { expect(screenFault(told)).toBe(kept) })

  test.each(['Error: Siti Rahmawati, 1471014502950001', 'Siti Rahmawati', "TypeError: Cannot read properties of undefined (reading 'Siti Rahmawati')", 'Siti: Rahmawati', 'RangeError: Maximum call stack size exceeded at Siti Rahmawati', ''])('keeps nothing that may be a person’s: %s', (told) => {
    expect(screenFault(told)).toMatch(/^[A-Z][A-Za-z]*Error: … \(\d+\)$|^Error: … \(\d+\)$/)
    expect(screenFault(told)).not.toMatch(/Siti|Rahmawati|1471/)
  })

  test('is placed by component and file', () => {
    expect(screenPlace('at DossierPage (http://127.0.0.1:40123/assets/index-Ab12.js:1:200)')).toBe('at DossierPage (index-Ab12.js:1:200)')
    expect(screenPlace('at DossierPage')).toBe('at DossierPage')
    for (const other of ['', 'Siti Rahmawati', 'at Siti Rahmawati', 'at DossierPage (Siti Rahmawati)']) expect(screenPlace(other)).toBe('')
  })
})
