import { expect, test } from 'vitest'
import { SCREENS } from '../../../renderer/frame/screens.ts'
import { helpFor } from '../../../renderer/help/help-texts.ts'

test('every screen has help of its own, also below its address', () => {
  const titles = SCREENS.map((screen) => helpFor(screen.path).title)
  expect(new Set(titles).size).toBe(SCREENS.length)
  expect(titles).not.toContain('Loket')
  expect(helpFor('/berkas/0190c0de').title).toBe('Halaman berkas')
  expect(helpFor('/pengaturan/petugas').title).toBe('Pengaturan')
  expect(helpFor('/tidak-ada').title).toBe('Loket')
})
