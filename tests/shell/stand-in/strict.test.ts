import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { preventable } from '../../../build/electron-standin/preventable.ts'
import { strict } from '../../../build/electron-standin/strict.ts'
import { structured } from '../../../build/electron-standin/structured.ts'

class Known extends EventEmitter {
  #title = 'Loket'
  get title(): string { return this.#title }
}

test('what the stand-in lacks cannot be read by mistake', () => {
  const dialog: Record<string, unknown> = strict('dialog', {})
  expect(() => dialog['showMessageBox']).toThrow('stand-in electron: dialog.showMessageBox is not implemented')
})

test('what it has works: private fields, inherited methods, and being awaited', async () => {
  const known = strict('known', new Known())
  let heard = 0
  known.on('news', () => { heard++ })
  known.emit('news')
  expect([known.title, heard, (await Promise.resolve(known)).title]).toEqual(['Loket', 1, 'Loket'])
})

test('an event says whether anybody prevented it', () => {
  const event = preventable({ url: 'loket://app/' })
  expect(event).toMatchObject({ url: 'loket://app/', defaultPrevented: false })
  event.preventDefault()
  expect(event.defaultPrevented).toBe(true)
})

test('what cannot be cloned fails with Electron’s words', () => {
  expect(structured({ at: new Date(0) })).toEqual({ at: new Date(0) })
  expect(() => structured({ run: () => 1 })).toThrow('An object could not be cloned.')
})
