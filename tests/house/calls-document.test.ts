import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { callNames } from '#protocol/calls.ts'
import { describeCalls } from '../../build/calls/describe.ts'
import { callsDocument } from '../../build/calls/document.ts'
import { shape } from '../../build/calls/shape.ts'

const document = path.join(import.meta.dirname, '../../docs/calls.md')

test('docs/calls.md says what protocol/calls.ts says; npm run calls writes it', () => {
  expect(readFileSync(document, 'utf8')).toBe(callsDocument())
})

test('every call is described with a closed schema of what it takes and gives', () => {
  const described = describeCalls()
  expect(described.map(({ name }) => name)).toEqual(callNames)
  for (const { input } of described) expect(input).toMatchObject({ type: 'object', additionalProperties: false })
})

test('lengths of cleaned text stay in the schema', () => {
  const establish = describeCalls().find(({ name }) => name === 'setup.establish')
  expect(JSON.stringify(establish?.input)).toContain('"shortName":{"type":"string","maxLength":40,"minLength":1}')
})

test('the shape of a schema reads like a type', () => {
  const logIn = describeCalls().find(({ name }) => name === 'session.logIn')
  expect(shape(logIn?.input ?? {})).toBe('{ officer: uuid, secret: text(1–256) }')
})
