import { expect, test } from 'vitest'
import { openSecrets } from '../../electron/calls/session/secrets.ts'

test('a PIN is kept as its Argon2id hash alone, at the cost OWASP asks for, salted anew each time', async () => {
  const secrets = openSecrets()
  const [one, other] = [await secrets.verifierOf('874201'), await secrets.verifierOf('874201')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(other).not.toBe(one)
  expect([await secrets.fits(one, '874201'), await secrets.fits(other, '874201'), await secrets.fits(one, '874202')]).toEqual([true, true, false])
})

test('whoever has no PIN yet is let in with none', async () => {
  const secrets = openSecrets()
  for (const secret of ['', '874201']) expect(await secrets.fits(null, secret)).toBe(false)
})
