import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'

const root = path.join(import.meta.dirname, '../..')

/** One of these programs in one file, so that it starts in a fraction of the time: it is started thousands of times. Gives back its path, under dist/. */
export async function bundledProgram(name: string): Promise<string> {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly dependencies: Record<string, string> }
  const outDir = path.join(root, 'dist', `${name}-${process.pid}`)
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      minify: false,
      rolldownOptions: { input: path.join(import.meta.dirname, `${name}.ts`), external: Object.keys(dependencies).map((dependency) => new RegExp(`^${dependency}(/|$)`)), output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false } },
    },
  })
  return path.join(outDir, `${name}.js`)
}
