import { openSource } from '../../electron/update/open-source.ts'
import type { ReleaseFile } from '../../electron/update/release.ts'
import { takeRelease } from '../../electron/update/take-release.ts'

// Copies a release and stops for good after so many pieces, waiting to be killed.

const { stick, folder, file, manifest, piece } = JSON.parse(process.argv[2] ?? '') as { stick: string; folder: string; file: ReleaseFile; manifest: string; piece: number }
const source = openSource(stick)
if (!source.ok) throw new Error(source.refusal.message)
const { value: whole } = source
await takeRelease({
  source: {
    ...whole,
    async *file(name) {
      let given = 0
      for await (const each of whole.file(name)) {
        yield each
        given += 1
        if (given < piece) continue
        process.send?.('stopped')
        await new Promise((resolve) => { setTimeout(resolve, 60_000) })
      }
    },
  },
  manifest: Buffer.from(manifest, 'base64'),
  file,
  folder,
  progress: () => {},
})
