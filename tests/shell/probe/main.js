// A small app that uses what Loket's shell uses of Electron, to be run on the stand-in and on the real one alike.
import { app, BrowserWindow, ipcMain, protocol, session, utilityProcess } from 'electron'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

const TYPES = { '.html': 'text/html', '.js': 'text/javascript' }
const heard = []
globalThis.probe = { heard, veto: false, windowOpen: [], navigations: [], requests: [], counted: null }

app.enableSandbox()
protocol.registerSchemesAsPrivileged([{ scheme: 'probe', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
if (!app.requestSingleInstanceLock()) app.quit()
app.on('second-instance', (_event, argv) => heard.push(['second', argv.at(-1)]))
app.on('window-all-closed', () => app.quit())

app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(({ url }) => {
    globalThis.probe.windowOpen.push(url)
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => {
    if (event.url.startsWith('probe:')) return
    globalThis.probe.navigations.push(event.url)
    event.preventDefault()
  })
})

async function served(request) {
  const { pathname } = new URL(request.url)
  if (pathname === '/echo') return new Response(await request.arrayBuffer(), { status: 201, headers: { 'x-method': request.method, 'x-asked': request.headers.get('x-asked') ?? '' } })
  try {
    const body = await readFile(path.join(import.meta.dirname, 'pages', path.basename(pathname)))
    return new Response(body, { headers: { 'content-type': TYPES[path.extname(pathname)] ?? 'text/plain', 'content-security-policy': "default-src 'self'; frame-src 'self'" } })
  } catch {
    return new Response('', { status: 404 })
  }
}

async function open() {
  const own = session.fromPartition('persist:probe')
  own.protocol.handle('probe', served)
  own.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'geolocation'))
  own.setPermissionCheckHandler((_contents, permission) => permission === 'geolocation')
  own.webRequest.onBeforeRequest((details, answer) => {
    globalThis.probe.requests.push(details.url)
    answer({ cancel: details.url.includes('cancelled') || !details.url.startsWith('probe:') })
  })
  ipcMain.handle('echo', (event, ...values) => [event.senderFrame.url, event.senderFrame.parent === null, ...values])
  ipcMain.handle('refuse', () => { throw new RangeError('kaputt') })
  ipcMain.handle('unclonable', () => ({ run: () => 1 }))
  ipcMain.on('note', (event, value) => event.sender.send('noted', value + 1))

  const counter = utilityProcess.fork(path.join(import.meta.dirname, 'counter.js'), ['seven'], { serviceName: 'Probe counter', execArgv: ['--js-flags=--expose-gc'] })
  counter.on('message', (message) => { globalThis.probe.counted = message })
  counter.on('exit', () => heard.push(['exit']))
  counter.postMessage({ bytes: new Uint8Array([1, 2, 3]), at: new Date(5) })

  const window = new BrowserWindow({ width: 600, height: 400, webPreferences: { session: own, preload: path.join(import.meta.dirname, 'preload.cjs'), sandbox: true } })
  window.on('close', (event) => { if (globalThis.probe.veto) event.preventDefault() })
  await window.loadURL('probe://x/index.html')
}

void app.whenReady().then(open)
