import { doubtAnswer, doubtRequest, pieceAnswer, scansAnswer, scansRequest } from '#protocol/sync/attachments.ts'
import { SCAN_PATH, SYNC_ROUTES } from '#protocol/sync/routes.ts'
import type { ScanWire } from '../lanes/scan-wire.ts'
import type { HttpWire } from './http-wire.ts'
import { readAnswer } from './read-answer.ts'

/** Scans over the same line as everything else. */
export const httpScans = (wire: HttpWire): ScanWire => ({
  scans: (request, abort) => wire.ask(SYNC_ROUTES.scans, [scansRequest, scansAnswer], request, { abort }),
  bring: async ({ hash, from, size, bytes }, abort) => {
    const headers = { 'content-range': `bytes ${from}-${from + bytes.length - 1}/${size}` }
    return readAnswer(pieceAnswer, await wire.proved((line, token) => line.put(`${SCAN_PATH}${hash}`, headers, bytes, { abort, token })))
  },
  take: async ({ hash, from, most }, each, abort) => {
    await wire.proved((line, token) => line.take(`${SCAN_PATH}${hash}`, { range: `bytes=${from}-${from + most - 1}` }, each, { abort, token }))
  },
  doubt: (hash, abort) => wire.ask(SYNC_ROUTES.doubt, [doubtRequest, doubtAnswer], { hash }, { abort }),
})
