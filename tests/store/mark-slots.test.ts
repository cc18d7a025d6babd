import fs, { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import { isSameMachine, type Machine, thisMachine } from '#store/mark/machine.ts'
import { decodeMark, encodeMark, type Mark } from '#store/mark/mark.ts'
import { MarkOfUse } from '#store/mark/mark-of-use.ts'
import { findMark, slotFile } from '#store/mark/mark-slots.ts'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

const ROOT = 'pc-1' as DeviceId
const AT = '2026-11-03T02:00:00.000Z' as IsoInstant
const NOBODY: Machine = { system: null, board: null, nets: [] }
const mark = (runs: Mark['runs'] = {}): Mark => ({ root: ROOT, folder: '/data', machine: NOBODY, head: null, runs, at: AT })
const head = (seq: number) => ({ place: seq, device: ROOT, seq, hash: String(seq), at: AT })

describe('a mark of use', () => {
  test('tells of itself whether it is whole, wherever it is cut or changed', () => {
    const bytes = encodeMark({ generation: 7, mark: mark({ 'register/2026//': [1, 12] }) })
    expect(decodeMark(bytes)).toEqual({ generation: 7, mark: mark({ 'register/2026//': [1, 12] }) })
    const end = bytes.indexOf('\n')
    for (let at = 0; at < end; at += 1) {
      expect(decodeMark(bytes.subarray(0, at)), `cut at ${at}`).toBeNull()
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(decodeMark(changed), `changed at ${at}`).toBeNull()
    }
  })

  test('is written to one slot until that is on the disk: a power cut leaves the other', () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const keys = temporaryFolder()
    const kept = new MarkOfUse(keys, mark(), 0, (fault) => { throw fault })
    expect(kept.settle()).toBe(true)
    const settled = readFileSync(slotFile(keys, ROOT, 2))
    for (let seq = 1; seq <= 5; seq += 1) kept.note({ head: head(seq), numbers: [{ run: 'register/2026//', first: seq, last: seq }], now: AT })
    expect(readFileSync(slotFile(keys, ROOT, 2))).toEqual(settled)
    expect(findMark(keys, ROOT)).toMatchObject({ found: 'whole', mark: { head: { seq: 5 }, runs: { 'register/2026//': [1, 5] } } })
    writeFileSync(slotFile(keys, ROOT, 1), 'terpotong')
    expect(findMark(keys, ROOT)).toMatchObject({ found: 'whole', mark: { head: null } })
    kept.close()
    vi.useRealTimers()
  })

  test('takes the other slot once the first is on the disk, and leaves neither unsynced when it is closed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const keys = temporaryFolder()
    const kept = new MarkOfUse(keys, mark(), 0, (fault) => { throw fault })
    expect(kept.settle()).toBe(true)
    const { fsync } = fs
    const synced = Promise.withResolvers<void>()
    vi.spyOn(fs, 'fsync').mockImplementation((handle, done) => { fsync(handle, (error) => { done(error); synced.resolve() }) })
    const atOnce = vi.spyOn(fs, 'fsyncSync')
    syncBuiltinESMExports()
    kept.note({ head: head(1), numbers: [], now: AT })
    vi.advanceTimersByTime(1000)
    await synced.promise
    kept.note({ head: head(2), numbers: [], now: AT })
    expect(([1, 2] as const).map((slot) => decodeMark(readFileSync(slotFile(keys, ROOT, slot)))?.mark.head?.seq)).toEqual([1, 2])
    kept.close()
    expect(atOnce).toHaveBeenCalledTimes(2)
    vi.restoreAllMocks()
    syncBuiltinESMExports()
    vi.useRealTimers()
  })

  test.each([1, 2] as const)('goes on where a process was killed before it had laid out both slots: %s is missing', async (missing) => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const keys = temporaryFolder()
    const before = new MarkOfUse(keys, mark(), 0, (fault) => { throw fault })
    expect(before.settle()).toBe(true)
    before.close()
    rmSync(slotFile(keys, ROOT, missing))
    const kept = new MarkOfUse(keys, mark(), 2, (fault) => { throw fault })
    for (let seq = 1; seq <= 2; seq += 1) {
      kept.note({ head: head(seq), numbers: [], now: AT })
      const { promise, resolve } = Promise.withResolvers<void>()
      const { fsync } = fs
      vi.spyOn(fs, 'fsync').mockImplementation((handle, done) => { fsync(handle, (error) => { done(error); resolve() }) })
      syncBuiltinESMExports()
      vi.advanceTimersByTime(1000)
      await promise
      vi.restoreAllMocks()
    }
    kept.close()
    expect(([1, 2] as const).map((slot) => decodeMark(readFileSync(slotFile(keys, ROOT, slot)))?.mark.head?.seq)).toEqual([1, 2])
    syncBuiltinESMExports()
    vi.useRealTimers()
  })

  test('never forgets how far a run had come: a number from paper below its end, or of another run, moves nothing back', () => {
    const keys = temporaryFolder()
    const kept = new MarkOfUse(keys, mark(), 0, (fault) => { throw fault })
    expect(kept.settle()).toBe(true)
    const given = [['register/2026//', 250, 250], ['register/2026//', 251, 260], ['register/2026//', 12, 12], ['izin/2026//', 3, 3]] as const
    for (const [seq, [run, first, last]] of given.entries()) kept.note({ head: head(seq + 1), numbers: [{ run, first, last }], now: AT })
    expect(findMark(keys, ROOT)).toMatchObject({ mark: { runs: { 'register/2026//': [12, 260], 'izin/2026//': [3, 3] } } })
    kept.close()
  })

  test('that could not be written is written whole again with the next act', () => {
    const keys = join(temporaryFolder(), 'keys')
    writeFileSync(keys, 'bukan folder')
    const faults: unknown[] = []
    const kept = new MarkOfUse(keys, mark(), 0, (fault) => faults.push(fault))
    expect(kept.settle()).toBe(false)
    kept.note({ head: head(1), numbers: [], now: AT })
    expect([kept.failing, faults.length]).toEqual([true, 1])
    const other = join(temporaryFolder(), 'keys')
    mkdirSync(other)
    const mended = new MarkOfUse(other, mark(), 0, (fault) => faults.push(fault))
    mended.note({ head: head(1), numbers: [], now: AT })
    expect([mended.failing, findMark(other, ROOT).found]).toEqual([true, 'missing'])
    mended.note({ head: head(2), numbers: [], now: AT })
    expect([mended.failing, findMark(other, ROOT)]).toMatchObject([false, { found: 'whole', mark: { head: { seq: 2 } } }])
    mended.close()
    kept.close()
  })

  test('that could not be written while it was being synced goes on in the files that lie there, not in those they took the place of', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const keys = temporaryFolder()
    const faults: unknown[] = []
    const kept = new MarkOfUse(keys, mark(), 0, (fault) => faults.push(fault))
    expect(kept.settle()).toBe(true)
    kept.note({ head: head(1), numbers: [], now: AT })
    const { fsync, writeSync } = fs
    const ends = Promise.withResolvers<() => void>()
    vi.spyOn(fs, 'fsync').mockImplementation((handle, done) => { fsync(handle, (error) => { ends.resolve(() => { done(error) }) }) })
    syncBuiltinESMExports()
    vi.advanceTimersByTime(1000)
    const end = await ends.promise
    vi.spyOn(fs, 'writeSync').mockImplementation(() => { throw Object.assign(new Error('penuh'), { code: 'ENOSPC' }) })
    syncBuiltinESMExports()
    kept.note({ head: head(2), numbers: [], now: AT })
    expect([kept.failing, faults.length]).toEqual([true, 1])
    fs.writeSync = writeSync
    syncBuiltinESMExports()
    kept.note({ head: head(3), numbers: [], now: AT })
    kept.note({ head: head(4), numbers: [], now: AT })
    end()
    kept.close()
    expect([kept.failing, findMark(keys, ROOT)]).toMatchObject([false, { found: 'whole', mark: { head: { seq: 4 } } }])
    vi.restoreAllMocks()
    syncBuiltinESMExports()
    vi.useRealTimers()
  })
})

describe('one computer or another', () => {
  const pc = (change: Partial<Machine> = {}): Machine => ({ system: 's1', board: 'b1', nets: ['n1', 'n2'], ...change })

  test('is told by the system and the mainboard; what could not be read tells nothing', () => {
    expect(isSameMachine(pc(), pc())).toBe(true)
    expect(isSameMachine(pc(), pc({ system: 's2' })), 'installed anew').toBe(false)
    expect(isSameMachine(pc(), pc({ board: 'b2' })), 'cloned with its system').toBe(false)
    expect(isSameMachine(pc(), pc({ system: null, nets: [] }))).toBe(true)
    expect(isSameMachine(NOBODY, pc())).toBe(true)
  })

  test('without a mainboard’s number one network card must have stayed', () => {
    const plain = (nets: readonly string[]): Machine => pc({ board: null, nets })
    expect(isSameMachine(plain(['n1', 'n2']), plain(['n2', 'n3'])), 'a card changed').toBe(true)
    expect(isSameMachine(plain(['n1']), plain(['n3'])), 'cloned with its system').toBe(false)
    expect(isSameMachine(plain(['n1']), plain([]))).toBe(true)
  })

  test('is read the same twice, tells nothing readable, and is no trouble where nothing can be read', () => {
    expect(thisMachine()).toEqual(thisMachine())
    const { system, board, nets } = thisMachine()
    for (const word of [system, board, ...nets]) expect(word ?? '0'.repeat(32)).toMatch(/^[0-9a-f]{32}$/)
    expect(thisMachine('aix')).toBeDefined()
  })
})
