import { expect, test } from 'vitest'
import { sampleWords } from '../../server/sample-words.ts'

test('who starts the sample office’s server reads how a first, a second and any further PC is started, as his system takes it', () => {
  expect(sampleWords('linux')).toContain('  LOKET_DATA=loket-2 npm start -- --contoh\n')
  expect(sampleWords('win32')).toContain('  $env:LOKET_DATA="loket-2"; npm start -- --contoh\n')
  for (const platform of ['linux', 'darwin', 'win32']) expect(sampleWords(platform)).toContain('Komputer ketiga dan seterusnya sama: ganti loket-2 dengan loket-3.')
})
