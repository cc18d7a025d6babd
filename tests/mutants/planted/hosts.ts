import { type Mutant, planted } from '../mutant.ts'

const LOCK = 'electron/shell/lock-session.ts'
const LOCK_TEST = 'tests/shell/lock-session.test.ts'
const GUARDS = 'electron/shell/setup-guards.ts'
const GUARDS_TEST = 'tests/shell/setup-guards.test.ts'
const ORIGIN_TEST = 'tests/shell/origin.test.ts'
const WINDOWS_TEST = 'tests/shell/web-preferences.test.ts'
const SPEAKS = 'tests/shell/setup-calls.test.ts'
const CALLS = 'electron/shell/setup-calls.ts'
const WINDOW = 'electron/shell/main-window.ts'
const HEADERS = 'electron/host/secure-headers.ts'
const POLICY = 'electron/host/content-security-policy.ts'
const SCREENS_TEST = 'tests/shell/serve-app.test.ts'
const HEADERS_TEST = 'tests/host/content-security-policy.test.ts'
const STRANGERS = 'tests/browser/strangers.test.ts'
const DOOR = 'tests/browser/door.test.ts'
const ANSWERS = 'tests/browser/answers.test.ts'
const GUARD = 'electron/browser/guard.ts'
const HOST = 'electron/browser/browser-host.ts'
const KEEPER = 'electron/host/counter-keeper.ts'
const KEEPER_TEST = 'tests/host/counter-keeper.test.ts'
const PORT = 'electron/host/counter-port.ts'
const PORT_TEST = 'tests/host/counter-port.test.ts'

/** Electron's guards taken off one at a time. */
const ofTheWindow: readonly Mutant[] = [
  planted('permission-request-handler-removed', LOCK_TEST, { file: LOCK, from: '  session.setPermissionRequestHandler((_contents, permission, answer) => { answer(permission === PERMITTED) })\n', to: '' }),
  planted('permission-check-handler-removed', LOCK_TEST, { file: LOCK, from: '  session.setPermissionCheckHandler((_contents, permission) => permission === PERMITTED)\n', to: '' }),
  planted('device-permission-handler-removed', LOCK_TEST, { file: LOCK, from: '  session.setDevicePermissionHandler(() => false)\n', to: '' }),
  planted('clipboard-may-be-read', LOCK_TEST, { file: LOCK, from: '(_contents, permission) => permission === PERMITTED)', to: `(_contents, permission) => permission === PERMITTED || permission === 'clipboard-read')` }),
  planted('network-not-cut-off', LOCK_TEST, { file: LOCK, from: 'answer({ cancel: !schemes.includes(', to: 'answer({ cancel: false && !schemes.includes(' }),
  planted('spelling-asks-the-network', LOCK_TEST, { file: LOCK, from: '  session.setSpellCheckerEnabled(false)\n', to: '' }),
  planted('foreign-downloads-kept', LOCK_TEST, { file: LOCK, from: '    if (!isAppUrl(item.getURL()', to: `    if (item.getURL() === '' && !isAppUrl(item.getURL()` }),
  planted('window-without-sandbox', WINDOWS_TEST, { file: WINDOW, from: 'sandbox: true', to: 'sandbox: false' }),
  planted('window-without-isolation', WINDOWS_TEST, { file: WINDOW, from: 'contextIsolation: true', to: 'contextIsolation: false' }),
  planted('window-with-node', WINDOWS_TEST, { file: WINDOW, from: 'nodeIntegration: false', to: 'nodeIntegration: true' }),
  planted('web-security-off', WINDOWS_TEST, { file: WINDOW, from: 'sandbox: true', to: 'sandbox: true, webSecurity: false' }),
  planted('printing-window-without-sandbox', WINDOWS_TEST, { file: 'electron/shell/print-paper.ts', from: 'sandbox: true', to: 'sandbox: false' }),
  planted('developer-tools-for-everybody', WINDOWS_TEST, { file: WINDOW, from: 'devTools: !app.isPackaged', to: 'devTools: true' }),
  planted('new-windows-allowed', GUARDS_TEST, { file: GUARDS, from: `return { action: 'deny' }`, to: `return { action: 'allow' }` }),
  planted('any-link-goes-outside', ORIGIN_TEST, { file: 'electron/shell/allowed-links.ts', from: `HOSTS.includes(parsed.host)`, to: `HOSTS.some((host) => parsed.host.startsWith(host))` }),
  planted('links-not-looked-at-before-they-go-outside', GUARDS_TEST, { file: GUARDS, from: 'if (mayOpenOutside(url)) void', to: 'if (mayOpenOutside(url) || url) void' }),
  planted('webviews-allowed', GUARDS_TEST, { file: GUARDS, from: `    contents.on('will-attach-webview', (event) => { event.preventDefault() })\n`, to: '' }),
  planted('frames-go-anywhere', GUARDS_TEST, { file: GUARDS, from: `    contents.on('will-frame-navigate', (event) => { if (!isAppPage(event.url)) event.preventDefault() })\n`, to: '' }),
  planted('redirections-followed', GUARDS_TEST, { file: GUARDS, from: `    contents.on('will-redirect', (event) => { if (!isAppPage(event.url)) event.preventDefault() })\n`, to: '' }),
  planted('guards-off-in-every-session', GUARDS_TEST, { file: GUARDS, from: 'if (contents.session === exempt) return', to: 'if (contents.session) return' }),
  planted('page-holds-the-window-back', GUARDS_TEST, { file: GUARDS, from: `    contents.on('will-prevent-unload', (event) => { event.preventDefault() })\n`, to: '' }),
  planted('frames-inside-may-speak', ORIGIN_TEST, { file: 'electron/shell/trusted-sender.ts', from: ' && frame.parent === null', to: '' }),
  planted('strangers-may-speak', ORIGIN_TEST, { file: 'electron/shell/trusted-sender.ts', from: ' && isAppUrl(frame.url)', to: '' }),
  planted('password-in-our-address', ORIGIN_TEST, { file: 'electron/shell/app-origin.ts', from: ` && parsed.password === ''`, to: '' }),
  planted('password-in-a-link-outside', ORIGIN_TEST, { file: 'electron/shell/allowed-links.ts', from: ` && parsed.password === ''`, to: '' }),
  planted('any-host-of-our-scheme', ORIGIN_TEST, { file: 'electron/shell/app-origin.ts', from: ` && parsed.host === 'app'`, to: '' }),
  planted('window-goes-to-papers', ORIGIN_TEST, { file: 'electron/shell/app-origin.ts', from: `(pathname === '/index.html' ||`, to: `(pathname.startsWith('/') ||` }),
  planted('another-window-may-speak', SPEAKS, { file: CALLS, from: 'event.sender !== contents || ', to: '' }),
  planted('frame-that-speaks-is-not-looked-at', SPEAKS, { file: CALLS, from: ' || !isTrustedSender(event.senderFrame)', to: '' }),
  planted('printer-of-any-name', SPEAKS, { file: CALLS, from: ' || name.length > LONGEST_NAME', to: '' }),
  planted('screens-session-not-locked', SPEAKS, { file: 'electron/shell/sessions.ts', from: '  lockSession(screens, OWN)\n', to: '' }),
  planted('default-session-not-locked', SPEAKS, { file: 'electron/shell/sessions.ts', from: '  lockSession(session.defaultSession, OWN)\n', to: '' }),
  planted('printing-session-not-locked', SPEAKS, { file: 'electron/shell/sessions.ts', from: '  lockSession(printing, [...OWN, ...PDF_VIEWER])\n', to: '' }),
  planted('viewer-of-papers-in-the-screens', SPEAKS, { file: 'electron/shell/sessions.ts', from: 'lockSession(screens, OWN)', to: 'lockSession(screens, [...OWN, ...PDF_VIEWER])' }),
  planted('channel-hears-anybody', WINDOWS_TEST, { file: 'electron/shell/setup-calls.ts', from: '    trusted(event)\n    return print(path, sheet)', to: '    return print(path, sheet)' }),
  planted('any-path-is-printed', ORIGIN_TEST, { file: 'electron/shell/paper-path.ts', from: '[A-Za-z0-9_-]+\\.pdf$/', to: '.+\\.pdf$/' }),
  planted('fuse-left-on', 'tests/shell/fuses.test.ts', { file: 'electron-builder.yml', from: '  runAsNode: false', to: '  runAsNode: true' }),
  planted('archive-not-sealed', 'tests/shell/fuses.test.ts', { file: 'electron-builder.yml', from: '  enableEmbeddedAsarIntegrityValidation: true', to: '  enableEmbeddedAsarIntegrityValidation: false' }),
  planted('second-window-of-the-same-data', 'tests/host/data-lock.test.ts', { file: 'electron/host/data-lock.ts', from: 'if (holder !== null && isAlive(holder.pid)) return holder', to: 'if (holder !== null && !isAlive(holder.pid)) return holder' }),
]

/** What either host says of what it serves. */
const ofBoth: readonly Mutant[] = [
  planted('inline-scripts-allowed', HEADERS_TEST, { file: POLICY, from: `"script-src 'self'"`, to: `"script-src 'self' 'unsafe-inline'"` }),
  planted('foreign-connections-allowed', HEADERS_TEST, { file: POLICY, from: `"connect-src 'self'"`, to: `"connect-src *"` }),
  planted('everything-else-allowed', HEADERS_TEST, { file: POLICY, from: `"default-src 'none'"`, to: `"default-src 'self' https:"` }),
  planted('screens-may-be-framed', HEADERS_TEST, { file: POLICY, from: `  "frame-ancestors 'none'",\n`, to: '' }),
  planted('forms-go-anywhere', HEADERS_TEST, { file: POLICY, from: `  "form-action 'none'",\n`, to: '' }),
  planted('screens-without-a-policy', HEADERS_TEST, { file: HEADERS, from: `'content-security-policy': contentSecurityPolicy, `, to: '' }, { file: HEADERS, from: `import { contentSecurityPolicy } from './content-security-policy.ts'\n`, to: '' }),
  planted('files-guessed-at', HEADERS_TEST, { file: HEADERS, from: `  'x-content-type-options': 'nosniff',\n`, to: '' }),
  planted('papers-kept-in-a-cache', HEADERS_TEST, { file: HEADERS, from: `'cache-control': 'no-store'`, to: `'cache-control': 'private'` }),
  planted('scans-run-scripts', HEADERS_TEST, { file: HEADERS, from: `"default-src 'none'; sandbox"`, to: `"default-src 'self'"` }),
  planted('file-name-breaks-out-of-its-header', ANSWERS, { file: HEADERS, from: `encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => \`%\${sign.charCodeAt(0).toString(16).toUpperCase()}\`)`, to: 'fileName' }),
  planted('exports-shown-not-saved', SCREENS_TEST, { file: 'electron/shell/serve-bytes.ts', from: `pathname.startsWith('/exports/') ? 'attachment' : 'inline'`, to: `pathname.startsWith('/export/') ? 'attachment' : 'inline'` }),
  planted('files-beside-the-screens-served', SCREENS_TEST, { file: 'electron/host/renderer-file.ts', from: 'return file.startsWith(folder + path.sep) ? file : null', to: 'return file' }),
  planted('scan-of-any-size', SCREENS_TEST, { file: 'electron/shell/read-limited.ts', from: 'if (size > limit) return null', to: 'if (size > 4 * limit) return null' }),
]

/** Who comes in at the browser host. */
const ofTheBrowser: readonly Mutant[] = [
  planted('any-host-name-served', STRANGERS, { file: GUARD, from: `  if (host !== \`127.0.0.1:\${port}\` && host !== \`localhost:\${port}\`) return 'wrong-host'\n`, to: '' }),
  planted('pages-of-others-served', STRANGERS, { file: GUARD, from: `  if (origin !== undefined && origin !== \`http://\${host}\`) return 'foreign-page'\n`, to: '' }),
  planted('requests-of-other-sites-served', STRANGERS, { file: GUARD, from: `return followedLink ? null : 'foreign-page'`, to: 'return followedLink ? null : null' }),
  planted('other-ports-are-the-same-site', STRANGERS, { file: GUARD, from: `site === 'same-origin' ||`, to: `site === 'same-origin' || site === 'same-site' ||` }),
  planted('served-to-the-network', STRANGERS, { file: HOST, from: `listen(options.port, '127.0.0.1')`, to: `listen(options.port, '0.0.0.0')` }),
  planted('cookie-for-scripts', DOOR, { file: 'electron/browser/cookie.ts', from: 'Path=/; HttpOnly;', to: 'Path=/;' }),
  planted('cookie-for-other-pages', DOOR, { file: 'electron/browser/cookie.ts', from: 'SameSite=Strict', to: 'SameSite=Lax' }),
  planted('papers-without-a-session', DOOR, { file: HOST, from: 'if (BYTES.test(address)) return this.#withSession(request, response, (exchange) => answerBytes(exchange, address))', to: `if (BYTES.test(address)) return answerBytes({ request, response, client: 'anybody' as never, counter: this.#counter }, address)` }),
  planted('former-session-stays', DOOR, { file: 'electron/browser/door.ts', from: '    this.#leave(digest(former))\n', to: '' }),
  planted('keys-pile-up', DOOR, { file: 'electron/browser/door.ts', from: 'const MOST_KEYS = 32', to: 'const MOST_KEYS = 32_000' }),
  planted('link-for-anybody', DOOR, { file: HOST, from: ' || !sameSecret(asked.data.secret, this.#secret)) return', to: ') return' }),
  planted('news-after-the-session', 'tests/browser/slow-and-many.test.ts', { file: HOST, from: '      this.#streams.endOf(client)\n', to: '' }),
  planted('anybody-decides-on-a-damaged-log', ANSWERS, { file: HOST, from: `if (address === '/decide') return this.#withSession(request, response, ({ counter }) => this.#decide(request, response, counter))`, to: `if (address === '/decide') return this.#decide(request, response, this.#counter)` }),
  planted('body-of-any-length', ANSWERS, { file: 'electron/browser/read-body.ts', from: '      if (size > limit) return cutOff(request)\n', to: '' }),
  planted('forms-of-other-pages-are-calls', STRANGERS, { file: 'electron/browser/read-body.ts', from: `  if (!/^application\\/json\\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return refuse('not-json')\n`, to: '' }),
  planted('cause-of-a-defect-told', ANSWERS, { file: 'electron/browser/answer.ts', from: `  deny(response, 'fault', reference)`, to: '  sendFault(response, 500, String(cause), reference)' }),
]

/** What becomes of open questions when a counter ends. */
const ofTheKeeper: readonly Mutant[] = [
  planted('command-over-which-it-fell-sent-again', KEEPER_TEST, { file: KEEPER, from: 'question.isReading || port.leaving || !port.opened', to: 'true' }),
  planted('open-reading-given-up', KEEPER_TEST, { file: KEEPER, from: 'question.isReading || port.leaving || !port.opened', to: 'port.leaving' }),
  planted('left-command-given-up', KEEPER_TEST, { file: KEEPER, from: 'question.isReading || port.leaving || !port.opened', to: 'question.isReading' }),
  planted('who-sat-there-is-not-handed-on', KEEPER_TEST, { file: KEEPER, from: '    port.resume(this.#sessions)\n', to: '' }),
  planted('who-is-gone-is-handed-on', KEEPER_TEST, { file: KEEPER, from: 'this.#sessions.filter((session) => session.client !== client)', to: 'this.#sessions.slice()' }),
  planted('leaving-counter-is-waited-for-without-end', KEEPER_TEST, { file: KEEPER, from: 'setTimeout(() => { process.kill() }, LEAVES_WITHIN_MS)', to: 'setTimeout(() => {}, LEAVES_WITHIN_MS)' }),
  planted('leaving-counter-answers-with-its-trouble', PORT_TEST, { file: PORT, from: 'this.#leaving && isTroubled(message.reply) ? undefined : ', to: '' }),
  planted('leaving-counter-gets-questions', PORT_TEST, { file: PORT, from: 'if (!this.#leaving) this.#line', to: 'this.#line' }),
]

export const hostMutants: readonly Mutant[] = [...ofTheWindow, ...ofBoth, ...ofTheKeeper, ...ofTheBrowser]
