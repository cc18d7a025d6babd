// Unpacks the archives of @sparticuz/chromium in the folder given as argument into TMPDIR.
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inflate } from '@sparticuz/chromium'

/** The package's own configuration names the folders of the machine it was made for: without this every text is blank. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

const archives = process.argv[2] ?? '.'
await Promise.all(['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => inflate(path.join(archives, name))))
writeFileSync(path.join(tmpdir(), 'fonts/fonts.conf'), FONTS)
