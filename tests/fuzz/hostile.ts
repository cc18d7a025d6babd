import type { Chance } from '../../electron/sample/chance.ts'

/** In what is sent, and never to be found in an answer that refuses it, nor in a log. */
export const CANARY = 'KANARI-8b1f'

/** A number or other token that `JSON.stringify` does not write; `toWire` puts it in as it is. */
const raw = (token: string): string => `@@${token}@@`
export const toWire = (value: unknown): string => JSON.stringify(value)?.replaceAll(/"@@([^"@]+)@@"/g, '$1') ?? ''

const tower = (open: string, close: string, floors: number): unknown => raw(`${open.repeat(floors)}1${close.repeat(floors)}`)

const SMALL: readonly unknown[] = [
  null, true, false, [], {}, [[]], [null], '', ' ', 0, -1, 0.1, 1e308, 2 ** 53, -(2 ** 63), raw('1e400'), raw('-0'), raw('1E-400'), raw('123456789012345678901234567890'),
  'NaN', 'Infinity', 'undefined', 'null', '[object Object]', 'true', '0', '1e9', '٠١٢',
  { length: 1 }, { toString: CANARY }, JSON.parse(`{"then":"${CANARY}"}`), { valueOf: null }, { constructor: { prototype: { admin: true } } }, { $ne: null }, { toJSON: CANARY },
  `${CANARY}\ud800`, `\udc00${CANARY}`, '\ud800', '\u0000', `a\u0000${CANARY}`, '\u202egnp.exe', '\u200b\u200d\ufeff', `${CANARY}\u2028\u2029`, 'İ', 'ﷺ', '𝕊𝕚𝕥𝕚', 'e\u0301'.repeat(400), '👩‍👩‍👧‍👦'.repeat(60),
  `'; drop table event; --${CANARY}`, `" or 1=1 --`, `%' union select hash from event --`, '../../../../etc/passwd', '..\\..\\log.db', 'C:\\Windows\\win.ini', '/etc/passwd\u0000.pdf', 'file:///etc/passwd',
  `<script>alert("${CANARY}")</script>`, `\${7*7}`, '{{7*7}}', '%00', '%', '%n%s', `x\r\nset-cookie: ${CANARY}=1`, '=cmd|calc!A1', '__proto__', 'constructor', 'hasOwnProperty', '-', '*', 'NEAR(', 'a"b', '(((', '\\',
  `1471${CANARY}0145`, '2026-02-31', '0000-00-00', '9999-12-31', '-271821-04-20', '+275760-09-14', '2026-05-05T25:61:61Z', '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff',
]

const LARGE: readonly (() => unknown)[] = [
  () => CANARY.repeat(27_000),
  () => 'A'.repeat(300_000),
  () => '\u200b'.repeat(300_000),
  () => '9'.repeat(100_000),
  () => Array.from({ length: 20_000 }, () => 7),
  () => Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, index])),
  () => tower('[', ']', 4_000),
  () => tower('{"not":', '}', 4_000),
  () => tower('{"all":[', ']}', 2_000),
  () => tower('{"a":', '}', 4_000),
]

/** One in two hundred is large. */
export function hostileValue(chance: Chance): unknown {
  if (chance.happens(0.5)) return LARGE[chance.between(0, LARGE.length - 1)]?.()
  return structuredClone(SMALL[chance.between(0, SMALL.length - 1)])
}

export const HOSTILE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'admin', 'officer', 'role', 'access', 'length', '', '\u0000', CANARY, '0'] as const

/** What is no JSON, or JSON of no request. */
export const HOSTILE_BODIES: readonly string[] = [
  '', ' ', '{', '}', '[]', '[1]', 'null', 'true', '7', '"x"', `"${CANARY}"`, '{"input":{}', '{"input":{}}}', '{"input":{},"more":1}', '{"input":{},"officer":"admin"}', "{'input':{}}", '{"input":NaN}', '{"input":undefined}',
  '{"commandId":"x","input":{}}', '{"commandId":null,"input":{}}', '{"commandId":7,"input":{}}', '{"commandId":["a"],"input":{}}', '{"commandId":{"toString":1},"input":{}}', '{"__proto__":{"input":{}}}', '{"constructor":{"prototype":{}}}',
  '\u0000', '{"input":"\u0000"}', '/**/{"input":{}}', '{"input":{}},', '{"input":{}}{"input":{}}', '['.repeat(50_000), '{"input":'.repeat(20_000), '{"in\\u0070ut":[{}],"x":1}', `<input>${CANARY}</input>`, 'input=1',
]

/** Names nobody knows. */
export const HOSTILE_NAMES = ['', 'unknown.call', 'toString', '__proto__', 'constructor', 'hasOwnProperty', 'session.state/', '/session.state', 'SESSION.STATE', 'session.state ', 'session%2Estate', '../calls/session.state', 'session.state\u0000', `x.${CANARY}`, 'a'.repeat(4_000), 'dossier', '.', '..', '*'] as const
