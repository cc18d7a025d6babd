import { describe, expect, test } from 'vitest'
import { secretProblem } from '../../electron/calls/session/secret-rules.ts'

describe('a new PIN or password', () => {
  const problem = (secret: string, sample = false) => secretProblem(secret, { name: 'Budi Santoso', sample })

  test.each(['482913', '90210477', 'kuda biru menari', 'Melati#Senja7', 'ééééabcdxyz'])('%s is good', (secret) => {
    expect(problem(secret)).toBe('')
  })

  test.each(['123456', '654321', '890123', '111111', '112211', '121212', '123123', '48294829', 'budisantoso1', 'Budi Santoso 1999', 'Rahasia123', 'KataSandi!', 'aaaabbbbcccc', 'loket2026'])('%s is too easy', (secret) => {
    expect(problem(secret)).toContain('terlalu mudah ditebak')
  })

  test.each([['48291', 'PIN terlalu pendek'], ['kuda bi', 'Kata sandi terlalu pendek'], ['4829a', 'Kata sandi terlalu pendek']])('%s is too short', (secret, sentence) => {
    expect(problem(secret)).toContain(sentence)
  })

  test('the sample office, which shows its PIN, only counts', () => {
    expect(problem('123456', true)).toBe('')
    expect(problem('12345', true)).not.toBe('')
  })
})
