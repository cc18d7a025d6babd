import type { Session } from 'electron'
import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, test } from 'vitest'
import { lockSession } from '../../electron/shell/lock-session.ts'

/** Keeps what a session was told, so that each answer can be asked for by itself. */
class TalkativeSession extends EventEmitter {
  check: (contents: null, permission: string) => boolean = () => true
  request: (contents: null, permission: string, answer: (granted: boolean) => void) => void = (_contents, _permission, answer) => { answer(true) }
  device: () => boolean = () => true
  before: (details: { readonly url: string }, answer: (response: { readonly cancel: boolean }) => void) => void = () => undefined
  spelling = true
  readonly webRequest = { onBeforeRequest: (listener: TalkativeSession['before']) => { this.before = listener } }
  setPermissionCheckHandler(handler: TalkativeSession['check']): void { this.check = handler }
  setPermissionRequestHandler(handler: TalkativeSession['request']): void { this.request = handler }
  setDevicePermissionHandler(handler: TalkativeSession['device']): void { this.device = handler }
  setSpellCheckerEnabled(enabled: boolean): void { this.spelling = enabled }
}

const PERMISSIONS = ['clipboard-read', 'display-capture', 'fullscreen', 'geolocation', 'hid', 'media', 'midi', 'midiSysex', 'notifications', 'openExternal', 'pointerLock', 'serial', 'storage-access', 'usb', 'window-management', 'unknown']

describe('a locked session', () => {
  let session = new TalkativeSession()
  beforeEach(() => {
    session = new TalkativeSession()
    const locked: unknown = session
    lockSession(locked as Session, ['loket:', 'blob:'])
  })
  const requested = (permission: string): boolean[] => {
    const answers: boolean[] = []
    session.request(null, permission, (granted) => { answers.push(granted) })
    return answers
  }

  test('grants nothing, neither when asked nor when looked up, and no device', () => {
    for (const permission of PERMISSIONS) {
      expect([permission, requested(permission)]).toEqual([permission, [false]])
      expect([permission, session.check(null, permission)]).toEqual([permission, false])
    }
    expect(session.device()).toBe(false)
  })

  test('lets a page put text on the clipboard', () => {
    expect([requested('clipboard-sanitized-write'), session.check(null, 'clipboard-sanitized-write')]).toEqual([[true], true])
  })

  test('reaches its own schemes only: nothing typed is sent anywhere, not even for spelling', () => {
    const cancelled = (url: string): unknown => {
      let answer: unknown = null
      session.before({ url }, (response) => { answer = response.cancel })
      return answer
    }
    expect(['loket://app/', 'blob:loket://app/1'].map(cancelled)).toEqual([false, false])
    expect(['https://example.invalid/', 'http://127.0.0.1/', 'ws://127.0.0.1/', 'file:///etc/passwd', 'loket', ''].map(cancelled)).toEqual([true, true, true, true, true, true])
    expect(session.spelling).toBe(false)
  })

  test('saves the app’s own files under their names, and no others', () => {
    const saved = (url: string): { readonly prevented: boolean; readonly options: unknown } => {
      let [prevented, options]: [boolean, unknown] = [false, null]
      session.emit('will-download', { preventDefault: () => { prevented = true } }, { getURL: () => url, getFilename: () => 'register.xlsx', setSaveDialogOptions: (given: unknown) => { options = given } })
      return { prevented, options }
    }
    for (const url of ['loket://app/exports/a.xlsx', 'blob:loket://app/1']) expect(saved(url)).toEqual({ prevented: false, options: { title: 'Simpan berkas', defaultPath: 'register.xlsx' } })
    for (const url of ['https://example.invalid/a.exe', 'data:text/plain,x', 'blob:https://example.invalid/1', 'loket://elsewhere/a']) expect(saved(url)).toEqual({ prevented: true, options: null })
  })
})
