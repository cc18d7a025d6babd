import { type ClientId, type Decision, decisionIn } from '#protocol/port.ts'
import type { CounterKeeper } from '../host/counter-keeper.ts'
import { rendererFile } from '../host/renderer-file.ts'
import { screenHeaders } from '../host/secure-headers.ts'
import { isAppUrl, PAGES } from './app-origin.ts'
import { serveBytes } from './serve-bytes.ts'
import { CONFIRM_SCRIPT, DECIDED, standstillPage, TYPED } from './standstill-page.ts'

export interface Served {
  /** Folder of the built screens, absolute. */
  readonly renderer: string
  readonly keeper: Pick<CounterKeeper, 'standstill' | 'reopen' | 'settled' | 'bytes'>
  /** The window this scheme answers: bytes are given to the officer logged in there. */
  readonly client: ClientId
}

const SCREEN_GONE = { title: 'Tampilan berhenti', text: 'Tampilan Loket berhenti karena gangguan. Yang sudah tersimpan tetap aman, juga draf. Buka lagi untuk melanjutkan.' }

/** What `loket://app/` gives: the screens, their papers and files, and the page shown while the counter stands still. */
export function serveApp({ renderer, keeper, client }: Served): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isAppUrl(request.url)) return notFound()
    const { pathname, searchParams } = new URL(request.url)
    const bytes = await serveBytes(request, pathname, (asked) => keeper.bytes(client, asked))
    if (bytes !== null) return bytes
    if (request.method !== 'GET') return new Response('', { status: 405, headers: screenHeaders })
    if (pathname === PAGES.screenGone) return page(standstillPage(SCREEN_GONE, PAGES.start))
    if (pathname === PAGES.openAgain) await openAgain(keeper, decisionIn(searchParams.get(DECIDED)), searchParams.get(TYPED) ?? '')
    if (pathname === CONFIRM_SCRIPT.address) return new Response(CONFIRM_SCRIPT.source, { headers: { ...screenHeaders, 'content-type': 'text/javascript; charset=utf-8' } })
    if (pathname === PAGES.start || pathname === PAGES.openAgain) return keeper.standstill === null ? file(renderer, PAGES.start) : page(standstillPage(keeper.standstill, PAGES.openAgain))
    return file(renderer, pathname)
  }
}

async function openAgain(keeper: Served['keeper'], decided: Decision | undefined, typed: string): Promise<void> {
  keeper.reopen(decided, typed)
  await keeper.settled()
}

async function file(folder: string, pathname: string): Promise<Response> {
  const found = await rendererFile(folder, pathname)
  return found === null ? notFound() : new Response(found.body, { headers: { ...screenHeaders, 'content-type': found.mediaType } })
}

const page = (html: string): Response => new Response(html, { headers: { ...screenHeaders, 'content-type': 'text/html; charset=utf-8' } })
const notFound = (): Response => new Response('', { status: 404, headers: screenHeaders })
