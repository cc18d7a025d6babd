import { copyFileSync, globSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright'
import { build } from '../bundle.ts'
import { findChromium } from '../chromium.ts'
import { root } from '../tool.ts'
import { takePicture, windowFor } from './camera.ts'
import type { Scene } from './picture.ts'
import { SampleLoket } from './sample-loket.ts'
import { SCENES } from './scenes.ts'
import { SeveralLokets } from './several-lokets.ts'

// npm run guide: the pictures of docs/panduan and of the README, taken of the sample office as it is today.
// npm run guide -- meja-saya nomor: only scenes that hold one of these.
const folder = path.join(root, 'docs/panduan/gambar')
const LARGEST = 120_000

const wanted = process.argv.slice(2)
const scenes = SCENES.filter((scene) => wanted.length === 0 || scene.pictures.some(({ name }) => wanted.includes(name)))
await build()
mkdirSync(folder, { recursive: true })
if (wanted.length === 0) for (const old of globSync('*.png', { cwd: folder })) rmSync(path.join(folder, old))
const { executable, args, env } = findChromium()
const browser = await chromium.launch({ executablePath: executable, args: [...args, '--font-render-hinting=none'], env: { ...env } })
const [sample, empty, several] = [new SampleLoket(true), new SampleLoket(false), new SeveralLokets()]
try {
  for (const scene of scenes) await take(browser, scene)
  copyFileSync(path.join(folder, 'berkas-baru.png'), path.join(root, 'docs/gambar/berkas-baru.png'))
} finally {
  await browser.close()
  for (const office of [sample, empty, several]) await office.remove()
}

async function take(within: Browser, { officer, several: amongSeveral, pictures }: Scene): Promise<void> {
  const office = officer === null ? empty : amongSeveral ? several : sample
  const page = await windowFor(within, await office.link(), officer ?? '')
  for (const { name, show, height = Number.POSITIVE_INFINITY } of pictures) {
    const size = await takePicture(page, await show(page), height, path.join(folder, `${name}.png`))
    console.log(`${name}.png ${Math.round(size / 1000)} kB${size > LARGEST ? ' — too large: show a smaller part' : ''}`)
    if (size > LARGEST) process.exitCode = 1
  }
  await page.context().close()
}
