import path from 'node:path'
import { expect, test } from 'vitest'
import { userFolder } from '../../electron/host/user-folder.ts'

test('the folder is the one Electron calls userData', () => {
  const home = '/home/rina'
  expect(userFolder({ platform: 'linux', env: {}, home })).toBe(path.join(home, '.config/Loket'))
  expect(userFolder({ platform: 'linux', env: { XDG_CONFIG_HOME: '/srv/config' }, home })).toBe(path.join('/srv/config/Loket'))
  expect(userFolder({ platform: 'win32', env: { APPDATA: 'C:/Users/Rina/AppData/Roaming' }, home })).toBe(path.join('C:/Users/Rina/AppData/Roaming/Loket'))
  expect(userFolder({ platform: 'darwin', env: {}, home })).toBe(path.join(home, 'Library/Application Support/Loket'))
})
