import { expect, test } from 'vitest'
import { sourcesOf } from '../house/sources.ts'

const shell = sourcesOf('electron/{main,preload}.ts', 'electron/shell/*.ts')
const everything = shell.map(({ text }) => text).join('\n')
const screens = sourcesOf('renderer/**/*.tsx', 'renderer/**/*.ts').map(({ text }) => text).join('\n')

test('every window is made with the guards on, and names none of the settings that would take them off', () => {
  const windows = [...everything.matchAll(/webPreferences: \{[^}]*\}/g)].map(([text]) => text)
  expect([windows.length, everything.split('new BrowserWindow(').length - 1]).toEqual([2, 2])
  for (const window of windows) for (const guard of ['sandbox: true', 'contextIsolation: true', 'nodeIntegration: false', 'webviewTag: false']) expect(window).toContain(guard)
  for (const window of windows) expect(window).toMatch(/devTools: (?:false|!app\.isPackaged)\b/)
})

test.each([
  'webSecurity', 'allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'enablePreferredSizeMode', 'allowpopups',
  'commandLine', 'appendSwitch', 'setCertificateVerifyProc', 'certificate-error', 'BrowserView', 'WebContentsView', 'loadFile', 'file://', 'enableRemoteModule', 'bypassCSP', 'allowServiceWorkers', 'corsEnabled',
])('%s is named nowhere in the shell', (word) => {
  expect(shell.filter(({ text }) => text.includes(word)).map(({ file }) => file)).toEqual([])
})

test('a screen has no webview, no frame and no markup made of text', () => {
  expect(screens).not.toMatch(/<(?:webview|iframe|object|embed)\b|dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(/)
})

test('whoever hears a message asks first who speaks: every channel, and no other way in', () => {
  const handled = [...everything.matchAll(/ipcMain\.handle\((CHANNELS\.\w+), (?:async )?\(event[^)]*\)[^{]*\{\n\s*(\S+)/g)].map(([, channel, first]) => [channel, first])
  expect(handled.map(([channel = '']) => channel).toSorted()).toEqual(['CHANNELS.call', 'CHANNELS.choosePrinter', 'CHANNELS.print', 'CHANNELS.printers'])
  expect(new Set(handled.map(([, first]) => first))).toEqual(new Set(['trusted(event)']))
  expect([...everything.matchAll(/ipcMain\.(\w+)/g)].map(([, how]) => how)).toEqual(handled.map(() => 'handle'))
})
