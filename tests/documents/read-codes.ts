import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasmBinary = new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer

/** The QR codes a scanner would find in the picture. */
export async function readCodes(picture: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }): Promise<readonly string[]> {
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  const found = await readBarcodes({ ...picture, colorSpace: 'srgb' } as ImageData, { formats: ['QRCode'], tryHarder: true })
  return found.map((code) => code.text)
}
