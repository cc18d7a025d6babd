import { expect, test } from 'vitest'
import { lineWords } from '../../electron/sync/office/line-words.ts'

test('whatever keeps a line from going on is told with one thing to do about it', () => {
  const faults = ['refused', 'full', 'failing', 'garbled', 'defect'].map((fault) => lineWords({ did: 'failed', fault } as never))
  const stops = ['not-the-server', 'differs', 'fork', 'unsigned', 'disk-full', 'anything else'].map((why) => lineWords({ did: 'stopped', why } as never))
  for (const words of [...faults, ...stops]) expect(words.match(/beri tahu admin|minta admin|kosongkan/gi)).toHaveLength(1)
})
