import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readJson } from '../../server/http/read-body.ts'

const server = createServer((request, response) => { void readJson(request, 64, 1000).then((read) => { response.end(JSON.stringify(read)) }) })
beforeAll(() => new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) }))
afterAll(() => { server.close() })

async function said(body: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers: { 'content-type': 'application/json', connection: 'close', ...headers }, body })
  return answer.json()
}
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const packed = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(text))

test('a body is JSON in UTF-8, packed or not, of so many bytes and not one more', async () => {
  expect(await said(bytes('{"a":"é"}'))).toEqual({ ok: true, value: { a: 'é' } })
  expect(await said(packed('{"a":"é"}'), { 'content-encoding': 'gzip' })).toEqual({ ok: true, value: { a: 'é' } })
  expect(await said(bytes(`"${'x'.repeat(62)}"`))).toMatchObject({ ok: true })
  expect(await said(packed(`"${'x'.repeat(62)}"`), { 'content-encoding': 'gzip' })).toMatchObject({ ok: true })
  for (const [body, headers] of [[bytes(`"${'x'.repeat(63)}"`), {}], [packed(`"${'x'.repeat(63)}"`), { 'content-encoding': 'gzip' }]] as const) expect(await said(body, headers)).toEqual({ ok: false, refusal: 'too-large' })
})

test.each([
  ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), {}],
  ['no JSON', bytes('{'), {}],
  ['what is not packed as it says', bytes('{}'), { 'content-encoding': 'gzip' }],
  ['another kind', bytes('{}'), { 'content-type': 'text/plain' }],
  ['a kind that only begins so', bytes('{}'), { 'content-type': 'application/jsonlines' }],
])('%s is malformed', async (_, body, headers) => {
  expect(await said(body, headers)).toEqual({ ok: false, refusal: 'malformed' })
})
