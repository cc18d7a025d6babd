import path from 'node:path'
import { expect, test } from 'vitest'
import { profileFolder } from '../../electron/shell/profile-folder.ts'

const home = path.resolve('/home/rina/Loket')

test('Chromium’s own folder is the user’s for the real register, another for every other one', () => {
  const [real, sample, elsewhere] = [path.join(home, 'data'), path.join(home, 'data-contoh'), path.resolve('/srv/loket')].map((data) => profileFolder(home, data))
  expect(real).toBe(home)
  expect(new Set([real, sample, elsewhere]).size).toBe(3)
  expect(profileFolder(home, path.join(home, 'data-contoh'))).toBe(sample)
})
