import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { Chance } from '../../electron/sample/chance.ts'
import { samplePeople } from '../../electron/sample/people.ts'
import { Staff } from '../../electron/sample/staff.ts'
import { openCounter } from '../../electron/counter.ts'
import { openSecrets } from '../../electron/calls/session/secrets.ts'
import { makeSampleOffice } from '../../electron/sample/make-sample-office.ts'
import { builtApp } from './built-app.ts'
import { BuiltCounter } from './built-counter.ts'
import { type Figure, spreadOf } from './figures.ts'
import { interleave } from './interleave.ts'
import { type BenchOffice, instant, officeIn, sizeOf, withStore } from './office.ts'
import { registerPage } from './register-page.ts'

/** Milliseconds since the counter's process was started. */
interface Told {
  readonly named: number
  readonly listed: number
}

/** The built counter from its start to the log-in screen's names and to the register's first page, beside the same with an office that has no dossier yet. */
export async function start(office: BenchOffice, rounds: number): Promise<readonly Figure[]> {
  await builtApp()
  const folder = mkdtempSync(path.join(path.dirname(office.data), '.empty-'))
  const empty = officeIn(path.join(folder, 'data'))
  const told: { readonly ours: Told[]; readonly peer: Told[] } = { ours: [], peer: [] }
  try {
    await establish(empty)
    await interleave(Math.max(3, Math.round(rounds / 30)), async () => told.ours.push(await openOnce(office)), async () => told.peer.push(await openOnce(empty)), 0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const size = withStore(office, sizeOf)
  return [figure(`start to the names of the log-in screen; ${size}`, told, ({ named }) => named), figure(`start to the register's first page, a log-in between; ${size}`, told, ({ listed }) => listed)]
}

function figure(what: string, told: { readonly ours: readonly Told[]; readonly peer: readonly Told[] }, of: (one: Told) => number): Figure {
  const [ours, peer] = [spreadOf(told.ours.map(of)), spreadOf(told.peer.map(of))]
  return { part: 'start', what, unit: 'ms', ours, peer: { what: 'an office without dossiers', figures: peer }, ratio: ours.median / peer.median, wanted: '≤ 1.3' }
}

async function openOnce(office: BenchOffice): Promise<Told> {
  const clerk = must(samplePeople[0], 'a clerk').id
  const begun = performance.now()
  const counter = new BuiltCounter(office)
  const staff = new Staff(counter, new Chance(Date.now()), samplePeople)
  await staff.ask(clerk, 'session.state', {})
  const named = performance.now() - begun
  await staff.ask(clerk, 'register.search', registerPage(''))
  const listed = performance.now() - begun
  await counter.close()
  return { named, listed }
}

async function establish(empty: BenchOffice): Promise<void> {
  let now = instant()
  const counter = openCounter({ ...empty, sample: true, version: '0' }, { now: () => now, secrets: openSecrets() })
  try {
    await makeSampleOffice(counter, { dossiers: 0, days: 1, until: now, setClock: (moment: IsoInstant) => { now = moment }, progress: () => {} })
  } finally {
    await counter.close()
  }
}
