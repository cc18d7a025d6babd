import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readBounds, writeBounds } from '../../electron/shell/window-bounds.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'loket-bounds-'))
const file = path.join(folder, 'jendela.json')
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const screen = { x: 0, y: 0, width: 1366, height: 728 }
const second = { x: 1366, y: 0, width: 1920, height: 1040 }
const bounds = { x: 40, y: 30, width: 1200, height: 680, maximized: true }

describe('where the window was', () => {
  test('is kept as it was', () => {
    writeBounds(file, bounds)
    expect(readBounds(file, [screen])).toEqual(bounds)
  })

  test('on a screen that is unplugged now, it opens where it can be seen', () => {
    writeBounds(file, { ...bounds, x: 1500 })
    expect(readBounds(file, [screen, second])).toMatchObject({ x: 1500 })
    expect(readBounds(file, [screen])).toBeNull()
  })

  test('with its title bar out of reach it does not come back', () => {
    for (const [x, y] of [[0, -20], [-1150, 0], [1300, 0], [0, 700]] as const) {
      writeBounds(file, { ...bounds, x, y })
      expect(readBounds(file, [screen])).toBeNull()
    }
  })

  for (const broken of ['', '{', 'null', '{"x":1}', JSON.stringify({ ...bounds, width: 0 }), JSON.stringify({ ...bounds, further: 1 })]) {
    test(`a file that says ${broken || 'nothing'} is as good as none`, () => {
      writeFileSync(file, broken)
      expect(readBounds(file, [screen])).toBeNull()
    })
  }

  test('a folder that cannot be written costs nothing but the place', () => {
    const before = readFileSync(file, 'utf8')
    writeBounds(path.join(file, 'below-a-file.json'), bounds)
    expect(readFileSync(file, 'utf8')).toBe(before)
  })
})
