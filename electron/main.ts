import { app, crashReporter } from 'electron'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { CounterKeeper } from './host/counter-keeper.ts'
import { counterStart } from './host/counter-start.ts'
import { keepServer, keptServerStart } from './host/server-keeping.ts'
import { APP_SCHEME, PAGES } from './shell/app-origin.ts'
import { declareAppScheme } from './shell/app-scheme.ts'
import { closeGently } from './shell/close-gently.ts'
import { counterUtility } from './shell/counter-utility.ts'
import { openMainWindow } from './shell/main-window.ts'
import { paperPrinter } from './shell/print-paper.ts'
import { PrinterChoices } from './shell/printer-choices.ts'
import { setupSecondStart } from './shell/second-start.ts'
import { serveApp } from './shell/serve-app.ts'
import { serverUtility } from './shell/server-utility.ts'
import { setupSessions } from './shell/sessions.ts'
import { setupCalls } from './shell/setup-calls.ts'
import { setupGuards } from './shell/setup-guards.ts'
import { setupMenu } from './shell/setup-menu.ts'
import { setupProfile } from './shell/setup-profile.ts'
import { setupQuit } from './shell/setup-quit.ts'
import { showPage } from './shell/show-page.ts'
import { installAtClosing } from './update/install-at-closing.ts'
import { packageKind } from './update/package-kind.ts'
import { thisClosing } from './update/this-closing.ts'

/** Milliseconds the office's server gets to finish and close its files. */
const SERVER_PATIENCE = 5_000

const built = path.dirname(import.meta.dirname)
const home = app.getPath('userData')
const installedBy = packageKind({ packaged: app.isPackaged, platform: process.platform, env: process.env })
const start = counterStart({ argv: process.argv.slice(1), env: process.env, home, version: app.getVersion(), installedBy })

setupProfile(home, start.data)
app.enableSandbox()
crashReporter.start({ uploadToServer: false })
declareAppScheme()

if (app.requestSingleInstanceLock()) void app.whenReady().then(open)
else app.quit()

function open(): void {
  const client = randomUUID()
  const choices = new PrinterChoices(path.join(home, 'pencetak.json'))
  const server = keepServer(keptServerStart(start, process.env), (wish) => serverUtility(path.join(built, 'main/server-process.js'), wish))
  const keeper = new CounterKeeper((decided) => counterUtility(path.join(built, 'main/counter-process.js'), decided ? { ...start, decided } : start), () => performance.now(), server)
  const sessions = setupSessions()
  setupGuards(sessions.printing)
  setupMenu()
  setupQuit(keeper, async () => {
    await server.close(SERVER_PATIENCE)
    await installAtClosing(thisClosing(start, process.env))
  })
  sessions.screens.protocol.handle(APP_SCHEME, serveApp({ renderer: path.join(built, 'renderer'), keeper, client }))
  const window = openMainWindow({ preload: path.join(built, 'preload/preload.cjs'), session: sessions.screens })
  setupCalls({ contents: window.webContents, client, keeper, choices, print: paperPrinter({ session: sessions.printing, read: (request) => keeper.bytes(client, request), chosen: (sheet) => choices.read()[sheet] }) })
  setupSecondStart(window, closeGently(window))
  keeper.onStandstill(() => { showPage(window, PAGES.start) })
  window.on('closed', () => { keeper.forget(client) })
  showPage(window, PAGES.start)
}
