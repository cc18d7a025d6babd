import type { IsoInstant } from '#domain/ids.ts'
import { openStore } from '#store/open-store.ts'

// node kill-while-folding.ts DATA KEYS SHARE: opens the office and kills itself once that share of the register is folded.
const [data = '', keys = '', share = ''] = process.argv.slice(2)
openStore({ data, keys, now: () => new Date().toISOString() as IsoInstant, onProgress: (done, total) => { if (done / total >= Number(share)) process.kill(process.pid, 'SIGKILL') } }).close()
