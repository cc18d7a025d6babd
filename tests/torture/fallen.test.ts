import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { IsoInstant } from '#domain/ids.ts'
import { Killed, OfficeInProcess } from './office-in-process.ts'

const NOW = '2026-11-16T01:30:00.000Z' as IsoInstant
const folder = mkdtempSync(path.join(tmpdir(), 'loket-fallen-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

const opened = async (atAQuestion: string): Promise<OfficeInProcess> => {
  const program = path.join(folder, 'office.mjs')
  writeFileSync(program, `process.send({ t: 'ready', moments: 0 }); process.on('message', () => { ${atAQuestion} })`)
  const { office } = await OfficeInProcess.open({ data: folder, keys: folder, program }, NOW, null)
  return office
}

test('an office that falls by itself was not killed, and says what it said last; whoever asks later is told so, too', async () => {
  const office = await opened(`throw new Error('nobody hears this')`)
  const question = { t: 'told', commands: [] } as const
  await expect(office.ask(question, NOW)).rejects.toMatchObject({ name: 'ProcessError', message: expect.stringContaining('nobody hears this') as string })
  await expect(office.ask(question, NOW)).rejects.toMatchObject({ name: 'ProcessError' })
})

test('one that kills itself where it was to is none', async () => {
  const office = await opened(`process.stdout.write('3 before log.db: commit', () => process.kill(process.pid, 'SIGKILL'))`)
  await expect(office.ask({ t: 'told', commands: [] }, NOW)).rejects.toEqual(new Killed('3 before log.db: commit'))
})
