import { expect, test } from 'vitest'
import { openSecrets } from '../../electron/calls/session/secrets.ts'

const secrets = openSecrets()

test('a PIN is kept as argon2id at the cost OWASP asks for, and never twice alike', async () => {
  const [one, other] = await Promise.all([secrets.verifierOf('482913'), secrets.verifierOf('482913')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(other).not.toBe(one)
})

test('a verifier fits its own secret alone, whichever keyboard composed it', async () => {
  const verifier = await secrets.verifierOf('kopi café 3 gelas'.normalize('NFD'))
  expect(await secrets.fits(verifier, 'kopi café 3 gelas'.normalize('NFC'))).toBe(true)
  expect(await secrets.fits(verifier, 'kopi cafe 3 gelas')).toBe(false)
})

test('without a verifier nothing fits', async () => {
  expect(await secrets.fits(null, '')).toBe(false)
  expect(await secrets.fits(null, '482913')).toBe(false)
})
