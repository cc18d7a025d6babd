import { build } from '../bundle.ts'
import { type Figure, spreadOf } from './figures.ts'
import { inChild } from './in-child.ts'
import { type BenchOffice, sizeOf, withStore } from './office.ts'

interface Told {
  readonly opened: number
  readonly worked: number
}

/** The process of the built counter, just opened and after a morning's work. */
export async function memory(office: BenchOffice): Promise<readonly Figure[]> {
  await build()
  const size = withStore(office, sizeOf)
  const told = Array.from({ length: 3 }, () => inChild<Told>('memory.ts', office.data))
  const figure = (what: string, of: (one: Told) => number, wanted?: string): Figure => ({ part: 'memory', what: `counter process, ${what}; ${size}`, unit: 'MB', ours: spreadOf(told.map(of)), ...(wanted === undefined ? {} : { wanted }) })
  return [figure('just opened', ({ opened }) => opened), figure('after a morning’s work', ({ worked }) => worked, '≤ 200 MB')]
}
