import type { Officer } from '#domain/officer/officer.ts'

/**
 * What is wrong with a new PIN or password, as a sentence; "" if nothing. A PIN is digits, six or more; anything else is a password, eight or more.
 * The sample office shows its PIN to everyone, so there only the length counts.
 */
export function secretProblem(secret: string, about: { readonly name: Officer['name']; readonly sample: boolean }): string {
  const digits = /^\d+$/.test(secret)
  if (digits && secret.length < 6) return 'PIN terlalu pendek. PIN paling sedikit 6 angka.'
  if (!digits && Array.from(secret).length < 8) return 'Kata sandi terlalu pendek. Tulis paling sedikit 8 huruf, atau pakai PIN 6 angka.'
  if (about.sample) return ''
  if (digits && isEasyPin(secret)) return 'PIN ini terlalu mudah ditebak. Jangan memakai angka berurutan, berulang, atau kembar.'
  return !digits && isEasyPassword(secret, about.name) ? 'Kata sandi ini terlalu mudah ditebak. Pakai beberapa kata yang tidak berhubungan.' : ''
}

function isEasyPin(pin: string): boolean {
  if (new Set(pin).size <= 2) return true
  if (steps(pin).every((step, _, all) => step === all[0])) return true
  return [2, 3, 4].some((length) => pin.length % length === 0 && pin === pin.slice(0, length).repeat(pin.length / length))
}

/** The difference from digit to digit, round the clock: 890123 is as easy as 123456. */
const steps = (pin: string): number[] => Array.from(pin).slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10)

function isEasyPassword(password: string, name: string): boolean {
  const plain = password.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (new Set(plain).size <= 3) return true
  const words = [...COMMON, ...name.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length >= 4)]
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), plain).replaceAll(/\d+$/g, '')
  return rest.length < 3
}

/** What is left once these and the officer's own name are gone must still be something. */
const COMMON = ['password', 'katasandi', 'sandi', 'rahasia', 'loket', 'dpmptsp', 'ptsp', 'perizinan', 'indonesia', 'qwerty', 'qwertyui', 'asdfghjk', 'admin', 'petugas', 'kantor', 'selamat']
