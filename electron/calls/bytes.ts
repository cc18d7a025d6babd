import type { AttachmentHash, IsoInstant, PaperId } from '#domain/ids.ts'
import { hasDesk } from '#domain/officer/rights.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { refusal } from '#domain/refusal.ts'
import type { PaperFacts } from '#documents/facts.ts'
import { renderPaper } from '#documents/render-paper.ts'
import type { BytesAnswer, BytesRequest, ClientId } from '#protocol/port.ts'
import { isSheet, type Sheet } from '#protocol/printing.ts'
import { AttachmentDamaged } from '#store/attachments/attachment-damaged.ts'
import type { Store } from '#store/store.ts'
import { readFileKind } from './attachments/file-kind.ts'
import { upload } from './attachments/upload.ts'
import { bytesRefused, notFound, notLoggedIn } from './bytes-answer.ts'
import { damagedAttachment } from './attachments/damaged-attachment.ts'
import { diskTrouble } from './disk-trouble.ts'
import { FAULT_TEXT } from './fault-text.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Journal } from './journal.ts'
import { idleMinutesOf } from './session/idle-minutes.ts'
import { testPagePdf } from './papers/test-page.ts'
import { seenPaper } from './papers/unopened-papers.ts'
import type { Sessions } from './session/sessions.ts'

export interface BytesParts {
  readonly store: Store
  readonly sessions: Sessions
  readonly jobs: Jobs
  readonly journal: Journal
  readonly now: () => IsoInstant
}

const PAPER = /^\/papers\/([0-9a-f-]{36})\.pdf$/
const TEST_PAGE = /^\/papers\/uji-([a-z]+)\.pdf$/
const ATTACHMENT = /^\/attachments\/([0-9a-f]{64})$/
const EXPORT = /^\/exports\/([0-9a-f-]{36})\.(?:xlsx|csv|pdf)$/

/** Papers, attachments and exports, with the same session and rights as calls; every look is logged. Never rejects. */
export async function serveBytes(parts: BytesParts, client: ClientId, request: BytesRequest): Promise<BytesAnswer> {
  try {
    const now = parts.now()
    const officer = whoAsks(parts, client, now)
    if (request.method !== 'POST') return officer ? await serve(parts, request.path, officer, now) : notLoggedIn()
    // Somebody hands a scan in; papers are fetched by a page that draws itself again, too.
    if (officer) parts.sessions.touch(client, now)
    return upload(parts.store, request, officer)
  } catch (error) {
    const reference = parts.journal.fault(error, `bytes ${request.method}`)
    const trouble = diskTrouble(error)
    if (trouble) return bytesRefused(507, trouble)
    if (error instanceof AttachmentDamaged) parts.store.scans?.ask(error.hash)
    if (error instanceof AttachmentDamaged) return bytesRefused(410, damagedAttachment(parts.store, error.hash, 'damaged', reference))
    return { status: 500, mediaType: 'text/plain; charset=utf-8', fileName: '', body: new TextEncoder().encode(`${FAULT_TEXT} (${reference})`) }
  }
}

/** Who is logged in and not locked; null otherwise. */
function whoAsks({ store, sessions }: BytesParts, client: ClientId, now: IsoInstant): Officer | null {
  const session = sessions.of(client, now, idleMinutesOf(store))
  const officer = session && !session.locked ? store.settings.officer(session.officer) : null
  return officer?.active ? officer : null
}

async function serve(parts: BytesParts, path: string, officer: Officer, now: IsoInstant): Promise<BytesAnswer> {
  const sheet = TEST_PAGE.exec(path)?.[1]
  if (isSheet(sheet)) return serveTestPage(parts, sheet, officer, now)
  const [paper, attachment, job] = [PAPER, ATTACHMENT, EXPORT].map((pattern) => pattern.exec(path)?.[1])
  if (attachment && attachment === parts.store.settings.office()?.emblem) return serveAttachment(parts, attachment as AttachmentHash, null, now)
  // What an officer was let take out is that officer's alone: whoever has no such job finds nothing.
  if (job) return serveExport(parts, job, officer)
  if (!hasDesk(officer)) return bytesRefused(403, refusal('no-right', 'Surat dan lampiran memuat data pribadi; hanya petugas yang melayani berkas dapat membukanya.'))
  if (paper) return servePaper(parts, paper as PaperId, officer, now)
  if (attachment) return serveAttachment(parts, attachment as AttachmentHash, officer, now)
  return notFound()
}

async function servePaper({ store }: BytesParts, id: PaperId, officer: Officer, now: IsoInstant): Promise<BytesAnswer> {
  const kept = store.papers.facts(id)
  if (!kept) return notFound()
  store.views.record({ officer: officer.id, at: now, what: 'print', about: seenPaper(id) })
  const facts = JSON.parse(kept.facts) as PaperFacts
  const body = await renderPaper(facts, { emblem: facts.office.emblem === '' ? null : store.attachments.get(facts.office.emblem) })
  return { status: 200, mediaType: 'application/pdf', fileName: `${facts.kind}-${id.slice(-8)}.pdf`, body }
}

async function serveTestPage({ store }: BytesParts, sheet: Sheet, officer: Officer, now: IsoInstant): Promise<BytesAnswer> {
  const body = await testPagePdf(store, sheet, officer, now)
  return body ? { status: 200, mediaType: 'application/pdf', fileName: `halaman-uji-${sheet}.pdf`, body } : notFound()
}

/** `viewer` null: nobody's data, nothing to log. */
function serveAttachment({ store, journal }: BytesParts, hash: AttachmentHash, viewer: Officer | null, now: IsoInstant): BytesAnswer {
  const body = store.attachments.get(hash)
  const kind = body && readFileKind(body)
  const at = body ? null : (store.scans?.elsewhere(hash) ?? null)
  if (at !== null) {
    store.scans?.ask(hash)
    return bytesRefused(404, refusal('not-found', `Lampiran ini masih di ${at === '' ? 'komputer lain' : at}. Loket sedang mengambilnya; buka lagi sebentar lagi, atau lihat berkas kertasnya.`))
  }
  if (!body && store.attachmentName(hash) !== null) return bytesRefused(410, damagedAttachment(store, hash, 'gone', journal.fault(new Error(`attachment ${hash.slice(0, 8)} is gone`), 'bytes GET')))
  if (!body || !kind?.ok) return notFound()
  if (viewer) store.views.record({ officer: viewer.id, at: now, what: 'attachment', about: hash })
  return { status: 200, mediaType: kind.value, fileName: `lampiran-${hash.slice(0, 8)}`, body }
}

function serveExport({ jobs }: BytesParts, id: string, officer: Officer): BytesAnswer {
  const result = jobs.result(officer.id, id)
  return result ? { status: 200, mediaType: result.mediaType, fileName: result.fileName, body: result.bytes } : notFound()
}
