import type { IsoInstant } from '#domain/ids.ts'
import { openCounter } from '../../electron/counter.ts'
import { unopened } from '../../electron/unopened.ts'

/** The page an officer reads instead of the app; "" where the register opens. */
export function openingText(folders: { readonly data: string; readonly keys: string }, now: IsoInstant): string {
  try {
    const counter = openCounter({ ...folders, sample: false, version: '0.0.0-test' }, { now: () => now })
    void counter.close()
    return ''
  } catch (error) {
    return unopened(error).text
  }
}
