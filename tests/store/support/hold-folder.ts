// A process of its own: opens the store in the folders named, says so, and stays until it is killed.
import type { IsoInstant } from '#domain/ids.ts'
import { openStore } from '#store/open-store.ts'

const [data = '', keys = ''] = process.argv.slice(2)
const store = openStore({ data, keys, now: () => '2026-11-03T02:00:00.000Z' as IsoInstant })
console.log('open')
setInterval(() => store.device, 1000)
