import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { doubtAnswer, doubtRequest, LARGEST_PIECE, pieceAnswer, scansAnswer, scansRequest } from '#protocol/sync/attachments.ts'
import { adoptAnswer, adoptRequest } from '#protocol/sync/adopt.ts'
import { setVerifierAnswer, setVerifierRequest, verifiersAnswer, verifiersRequest, wrapAnswer, wrapRequest } from '#protocol/sync/verifiers.ts'
import { controlEvent } from '#protocol/sync/control-event.ts'
import { closeAnswer, closeRequest, takeOverAnswer, takeOverRequest } from '#protocol/sync/change-server.ts'
import { codeAnswer, codeRequest, devicesAnswer, renameRequest, revokeRequest } from '#protocol/sync/devices.ts'
import { enrolAnswer, enrolRequest, lookAnswer, lookRequest, reopenRequest } from '#protocol/sync/enrolment.ts'
import { PROBLEMS } from '#protocol/sync/problem.ts'
import { hashesAnswer, hashesRequest, pullAnswer, pullRequest } from '#protocol/sync/pull.ts'
import { pushAnswer, pushRequest } from '#protocol/sync/push.ts'
import { SCAN_PATH, SYNC_PROTOCOL, SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { placeAnswer, placeRequest } from '#protocol/sync/server-place.ts'
import { challengeAnswer, challengeRequest, sessionAnswer, sessionRequest } from '#protocol/sync/session.ts'
import { succeedAnswer, succeedRequest } from '#protocol/sync/succeed.ts'

const spoken = [challengeRequest, challengeAnswer, sessionRequest, sessionAnswer, lookRequest, lookAnswer, enrolRequest, reopenRequest, enrolAnswer, pushRequest, pushAnswer, pullRequest, pullAnswer, hashesRequest, hashesAnswer, adoptRequest, adoptAnswer, closeRequest, closeAnswer, takeOverRequest, takeOverAnswer, placeRequest, placeAnswer, succeedRequest, succeedAnswer, codeRequest, codeAnswer, devicesAnswer, renameRequest, revokeRequest, controlEvent, scansRequest, scansAnswer, pieceAnswer, doubtRequest, doubtAnswer, verifiersRequest, verifiersAnswer, setVerifierRequest, setVerifierAnswer, wrapRequest, wrapAnswer]

test('what crosses the line is what version 1 says: every shape is closed, so another one is another version', () => {
  const shapes = spoken.map((schema) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  const hash = createHash('sha256').update(JSON.stringify([SYNC_ROUTES, SCAN_PATH, LARGEST_PIECE, PROBLEMS, shapes])).digest('hex').slice(0, 16)
  expect({ version: SYNC_PROTOCOL, hash }).toEqual({ version: 1, hash: '09b5906b21560b87' })
})
