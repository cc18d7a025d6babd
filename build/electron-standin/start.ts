// The stand-in's executable: `electron [switches] <app>`. Runs the app's main module unmodified, then starts Chromium and tells the app it is ready.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { readCommandLine } from './command-line.ts'
import { startChromium } from './chromium-process.ts'
import { state } from './state.ts'
import { readApp } from './the-app.ts'

const given = process.argv.slice(2)
const commandLine = readCommandLine(given)
state.version = readFileSync(path.join(import.meta.dirname, 'version'), 'utf8').trim()
state.executable = path.join(import.meta.dirname, 'electron')
state.switches = commandLine.switches
if (commandLine.wantsVersion) {
  console.log(`v${state.version}`)
  process.exit(0)
}
if (commandLine.appPath === null) throw new Error('stand-in electron: give the folder of an app')
state.app = readApp(commandLine.appPath)
seemElectron()

const electron = new URL('electron.ts', import.meta.url).href
registerHooks({ resolve: (specifier, context, next) => (/^electron(?:\/(?:main|common))?$/.test(specifier) ? { url: electron, shortCircuit: true } : next(specifier, context)) })
const require = createRequire(import.meta.url)
for (const file of commandLine.required) require(file)
await import(pathToFileURL(state.app.main).href)
await becomeReady()

function seemElectron(): void {
  process.argv = [state.executable, ...given]
  Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: state.version } })
  Object.defineProperty(process, 'type', { value: 'browser' })
  Object.defineProperty(process, 'defaultApp', { value: true })
}

async function becomeReady(): Promise<void> {
  const { app } = await import('./app.ts')
  const { watchRequests } = await import('./requests.ts')
  const { watchTargets } = await import('./targets.ts')
  const profile = path.join(app.getPath('userData'), 'standin-chromium')
  mkdirSync(profile, { recursive: true })
  const switches = [...app.switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
  const chromium = await startChromium(profile, switches)
  state.chromium = chromium
  chromium.child.on('exit', () => { if (!app.isQuitting) process.exit(1) })
  await watchRequests()
  await watchTargets()
  app.becomeReady()
}
