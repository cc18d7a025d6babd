import { expect, test } from 'vitest'
import { nextPrint } from '../../../renderer/paper/next-print.ts'

const RECEIPT = '/papers/1.pdf'
const COPY = '/papers/2.pdf'

test('the original is printed once; what came out is followed by a copy, never by a second original', () => {
  expect(nextPrint(null, RECEIPT)).toEqual({ what: 'print', path: RECEIPT })
  expect(nextPrint({ path: RECEIPT, message: '', printed: true, running: false }, RECEIPT)).toEqual({ what: 'copy' })
  expect(nextPrint({ path: COPY, message: '', printed: true, running: false }, RECEIPT)).toEqual({ what: 'copy' })
})

test('what did not come out is tried again as it is: no copy is issued for a jam', () => {
  expect(nextPrint({ path: RECEIPT, message: 'Pencetak tidak menjawab.', printed: false, running: false }, RECEIPT)).toEqual({ what: 'print', path: RECEIPT })
  expect(nextPrint({ path: COPY, message: 'Pencetak tidak menjawab.', printed: false, running: false }, RECEIPT)).toEqual({ what: 'print', path: COPY })
})
