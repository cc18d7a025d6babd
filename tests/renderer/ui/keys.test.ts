import { describe, expect, test } from 'vitest'
import { keyOf, legendOrder } from '../../../renderer/ui/shortcuts/keys.ts'

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}): string =>
  keyOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('a key has one name, the one the legend shows', () => {
  test('function keys and combinations', () => {
    expect(pressed('F2')).toBe('F2')
    expect(pressed('k', { ctrlKey: true })).toBe('Ctrl+K')
    expect(pressed('K', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+K')
    expect(pressed('Enter', { ctrlKey: true })).toBe('Ctrl+Enter')
    expect(pressed('Escape')).toBe('Esc')
  })

  test('"?" needs Shift on most keyboards and is still "?"', () => {
    expect(pressed('?', { shiftKey: true })).toBe('?')
  })

  test('plus is plus with and without Shift', () => {
    expect(pressed('+', { ctrlKey: true, shiftKey: true })).toBe('Ctrl++')
    expect(pressed('=', { ctrlKey: true })).toBe('Ctrl++')
    expect(pressed('=')).toBe('=')
  })

  test('Shift with a named key is another key', () => {
    expect(pressed('F10', { shiftKey: true })).toBe('Shift+F10')
  })

  test('the legend counts F-keys, not letters: F10 after F9', () => {
    expect(['F10', 'Ctrl+Enter', 'F2', '?', 'F9', 'F1'].toSorted(legendOrder).slice(0, 4)).toEqual(['F1', 'F2', 'F9', 'F10'])
  })
})
