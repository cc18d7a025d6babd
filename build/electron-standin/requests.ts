import type { Protocol } from './devtools-protocol.ts'
import { preventable } from './preventable.ts'
import { session, type Session } from './session.ts'
import { devtools } from './state.ts'
import { WebContents } from './web-contents.ts'
import { fromWire, isCarried, schemeOf } from './wire-url.ts'

type Paused = Protocol.Fetch.requestPausedPayload

/** Every request of the browser goes by here, as it does through Electron's main process: navigation events, webRequest, protocol handlers. */
export async function watchRequests(): Promise<void> {
  devtools().on('Fetch.requestPaused', (paused) => { void decide(paused).catch((error: unknown) => { console.error('stand-in electron:', error) }) })
  await devtools().send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

async function decide(paused: Paused): Promise<void> {
  const { requestId } = paused
  const refuse = (errorReason: Protocol.Network.ErrorReason): Promise<unknown> => devtools().send('Fetch.failRequest', { requestId, errorReason }).catch(() => undefined)
  const url = fromWire(paused.request.url)
  const contents = WebContents.getAllWebContents().find((each) => each.frames.has(paused.frameId))
  // A worker's requests name no frame: they are its page's, and there is one page.
  const from: Session = (contents ?? WebContents.getAllWebContents()[0])?.session ?? session.defaultSession
  if (!mayNavigate(paused, url, contents)) return void (await refuse('Aborted'))
  if (await isCancelled(from, paused, url, contents)) return void (await refuse('BlockedByClient'))
  if (!isCarried(schemeOf(url))) return void (await devtools().send('Fetch.continueRequest', { requestId }).catch(() => undefined))
  const handler = from.protocol.handlers.get(schemeOf(url))
  if (handler === undefined) return void (await refuse('AddressUnreachable'))
  try {
    await fulfil(requestId, await handler(new Request(url, { method: paused.request.method, headers: paused.request.headers, ...body(paused) })))
  } catch (error) {
    console.error('stand-in electron: the protocol handler threw', error)
    await refuse('Failed')
  }
}

/** Asks the page's listeners, unless the main process itself leads it there. */
function mayNavigate({ frameId, resourceType, request, redirectedRequestId }: Paused, url: string, contents: WebContents | undefined): boolean {
  if (resourceType !== 'Document' || contents === undefined) return true
  const isMainFrame = contents.frames.isMain(frameId)
  if (isMainFrame && contents.expected === request.url) return true
  const details = { url, isMainFrame, isSameDocument: false, frame: contents.frames.frame(frameId), initiator: contents.mainFrame }
  const emit = (name: string): boolean => {
    const event = preventable(details)
    contents.emit(name, event, url)
    return !event.defaultPrevented
  }
  if (redirectedRequestId !== undefined) return emit('will-redirect')
  return emit('will-frame-navigate') && (!isMainFrame || emit('will-navigate'))
}

let last = 0

async function isCancelled(from: Session, { request, resourceType, frameId }: Paused, url: string, contents: WebContents | undefined): Promise<boolean> {
  const listener = from.webRequest.beforeRequest
  if (listener === null) return false
  const document = contents?.frames.isMain(frameId) === true ? 'mainFrame' : 'subFrame'
  const details = { id: ++last, url, method: request.method, resourceType: resourceType === 'Document' ? document : resourceType.toLowerCase(), webContentsId: contents?.id }
  const answer = await new Promise<{ readonly cancel?: boolean }>((resolve) => { listener(details, resolve) })
  return answer.cancel === true
}

function body({ request }: Paused): { readonly body?: Uint8Array<ArrayBuffer> } {
  const entries = request.postDataEntries
  if (entries === undefined) return {}
  return { body: new Uint8Array(Buffer.concat(entries.map(({ bytes = '' }) => Buffer.from(bytes, 'base64')))) }
}

async function fulfil(requestId: string, response: Response): Promise<void> {
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }))
  const base64 = Buffer.from(await response.arrayBuffer()).toString('base64')
  await devtools().send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body: base64 }).catch(() => undefined)
}
