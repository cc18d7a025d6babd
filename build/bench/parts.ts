import { acts } from './acts.ts'
import type { Figure } from './figures.ts'
import { memory } from './memory.ts'
import type { BenchOffice } from './office.ts'
import { pdf } from './pdf.ts'
import { rebuild } from './rebuild.ts'
import { search } from './search.ts'
import { start } from './start.ts'
import { sync } from './sync.ts'

type Part = (office: BenchOffice, rounds: number) => readonly Figure[] | Promise<readonly Figure[]>

/** What `npm run bench` measures, by name. The browser is loaded only where it is asked for. */
export const PARTS: Readonly<Record<string, Part>> = {
  acts,
  search,
  start,
  rebuild,
  pdf,
  memory,
  sync,
  paint: async (office) => (await import('./paint.ts')).paint(office),
}
