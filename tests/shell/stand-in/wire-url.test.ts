import { describe, expect, test } from 'vitest'
import { carryScheme, fromWire, schemeOf, toWire } from '../../../build/electron-standin/wire-url.ts'

carryScheme('loket')

describe('an app’s own scheme travels as https', () => {
  for (const url of ['loket://app/', 'loket://app/papers/a.pdf?x=1#atas', 'loket://elsewhere/index.html']) {
    test(`${url} comes back as it was`, () => {
      expect(toWire(url)).toMatch(/^https:\/\/[a-z]+\.loket\.standin\.invalid\//)
      expect(fromWire(toWire(url))).toBe(url)
    })
  }

  test('a host alone gets its slash, as a standard scheme does', () => {
    expect(fromWire(toWire('loket://app'))).toBe('loket://app/')
  })

  test('everything else stays as it is, also a page that only looks like one of ours', () => {
    for (const url of ['https://example.invalid/loket', 'data:text/html,x', 'about:blank', 'https://example.invalid/?u=https://app.loket.standin.invalid/']) {
      expect(toWire(url)).toBe(url)
      expect(fromWire(url)).toBe(url)
    }
  })
})

test('a scheme is read without its colon and in small letters', () => {
  expect(['LOKET://app/', 'data:,x', '//host', ''].map(schemeOf)).toEqual(['loket', 'data', '', ''])
})
