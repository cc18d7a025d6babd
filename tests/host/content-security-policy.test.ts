import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../electron/host/content-security-policy.ts'
import { bytesHeaders, screenHeaders } from '../../electron/host/secure-headers.ts'

const directives = (policy: string): unknown => Object.fromEntries(policy.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]))

test('a screen may load our own files, and from nowhere else; it may be framed by nobody and send no form: whatever is added here is an opening', () => {
  expect(directives(contentSecurityPolicy)).toEqual({
    'default-src': [`'none'`],
    'script-src': [`'self'`],
    'style-src': [`'self'`, `'unsafe-inline'`],
    'img-src': [`'self'`, 'data:', 'blob:'],
    'font-src': [`'self'`],
    'connect-src': [`'self'`],
    'worker-src': [`'self'`],
    'base-uri': [`'none'`],
    'form-action': [`'none'`],
    'frame-ancestors': [`'none'`],
  })
})

const EVERYWHERE = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin' }

test('both hosts send it with every screen; papers and scans run nothing at all and stay in no cache', () => {
  expect(screenHeaders).toEqual({ ...EVERYWHERE, 'content-security-policy': contentSecurityPolicy, 'cache-control': 'no-cache' })
  expect(bytesHeaders).toEqual({ ...EVERYWHERE, 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'no-store' })
})
