import { beforeEach, expect, test } from 'vitest'
import { ALWAYS_LAYER, PAGE_LAYER, activeShortcuts, pushLayer, register, useShortcuts, type Shortcut } from '../../../renderer/ui/shortcuts/shortcut-store.ts'

const shortcut = (key: string, label: string, layer = PAGE_LAYER): Shortcut => ({ id: label, key, label, group: 'uji', layer, enabled: true, legend: true, run: () => undefined })
const labels = (): string[] => activeShortcuts(useShortcuts.getState()).map((active) => active.label).toSorted()

beforeEach(() => useShortcuts.setState({ shortcuts: [], layers: [PAGE_LAYER] }))

test('what a screen registers stands before what the frame registered under the same key', () => {
  register(shortcut('F6', 'umum'))
  const away = register(shortcut('F6', 'layar ini'))
  expect(labels()).toEqual(['layar ini'])
  away()
  expect(labels()).toEqual(['umum'])
})

test('under a dialog the page hears nothing; help still works', () => {
  register(shortcut('F2', 'Berkas baru'))
  register(shortcut('F1', 'Bantuan', ALWAYS_LAYER))
  const close = pushLayer('dialog')
  register(shortcut('Ctrl+Enter', 'Simpan', 'dialog'))
  expect(labels()).toEqual(['Bantuan', 'Simpan'])
  close()
  expect(labels()).toEqual(['Bantuan', 'Berkas baru'])
})
