import type { AttachmentHash, IsoInstant, PaperId } from '#domain/ids.ts'
import { hasDesk } from '#domain/officer/rights.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { refusal } from '#domain/refusal.ts'
import type { PaperFacts } from '#documents/facts.ts'
import { renderPaper } from '#documents/render-paper.ts'
import { MAX_ATTACHMENT_BYTES } from '#protocol/bytes.ts'
import type { BytesAnswer, BytesRequest, ClientId } from '#protocol/port.ts'
import type { Store } from '#store/store.ts'
import { takeAttachment } from './attachments/take-attachment.ts'
import type { Jobs } from './jobs/jobs.ts'
import { idleMinutesOf } from './session/session.ts'
import type { Sessions } from './session/sessions.ts'
import { readFileKind } from './attachments/file-kind.ts'
import { bytesRefused, jsonAnswer } from './bytes-answer.ts'

export interface BytesParts {
  readonly store: Store
  readonly sessions: Sessions
  readonly jobs: Jobs
  readonly now: () => IsoInstant
}

const PAPER = /^\/papers\/([0-9a-f-]{36})\.pdf$/
const ATTACHMENT = /^\/attachments\/([0-9a-f]{64})$/
const EXPORT = /^\/exports\/([0-9a-f-]{36})\.(?:xlsx|csv|pdf)$/

/** Papers, attachments and exports, with the same session and rights as calls; every look is logged. */
export async function serveBytes(parts: BytesParts, client: ClientId, request: BytesRequest): Promise<BytesAnswer> {
  const now = parts.now()
  const session = parts.sessions.of(client, now, idleMinutesOf(parts.store))
  const officer = session && !session.locked ? parts.store.settings.officer(session.officer) : null
  if (!officer?.active) return bytesRefused(401, refusal('not-logged-in', 'Anda belum masuk atau layar terkunci. Tulis PIN Anda, lalu ulangi.'))
  parts.sessions.touch(client, now)
  if (request.method === 'POST') return upload(parts, request, officer)
  const [paper, attachment, job] = [PAPER, ATTACHMENT, EXPORT].map((pattern) => pattern.exec(request.path)?.[1])
  if (paper) return servePaper(parts, paper as PaperId, officer, now)
  if (attachment) return serveAttachment(parts, attachment as AttachmentHash, officer, now)
  if (job) return serveExport(parts, job, officer)
  return notFound()
}

function upload({ store }: BytesParts, { path, fileName, body }: Extract<BytesRequest, { method: 'POST' }>, officer: Officer): BytesAnswer {
  if (path !== '/attachments') return notFound()
  if (!hasDesk(officer)) return bytesRefused(403, refusal('no-right', 'Hanya petugas yang melayani berkas dapat menambah lampiran.'))
  if (body.byteLength > MAX_ATTACHMENT_BYTES) return bytesRefused(413, refusal('too-large', `Berkas ini lebih besar dari ${MAX_ATTACHMENT_BYTES / 1024 / 1024} MB. Pindai ulang dengan mutu lebih rendah.`))
  const taken = takeAttachment(store, fileName, body)
  return taken.ok ? jsonAnswer(200, taken.value) : bytesRefused(400, taken.refusal)
}

async function servePaper({ store }: BytesParts, id: PaperId, officer: Officer, now: IsoInstant): Promise<BytesAnswer> {
  const kept = store.papers.facts(id)
  if (!kept) return notFound()
  store.views.record({ officer: officer.id, at: now, what: 'print', about: `/papers/${id}` })
  const facts = JSON.parse(kept.facts) as PaperFacts
  const body = await renderPaper(facts, { emblem: facts.office.emblem === '' ? null : store.attachments.get(facts.office.emblem) })
  return { status: 200, mediaType: 'application/pdf', fileName: `${facts.kind}-${id.slice(-8)}.pdf`, body }
}

function serveAttachment({ store }: BytesParts, hash: AttachmentHash, officer: Officer, now: IsoInstant): BytesAnswer {
  const body = store.attachments.get(hash)
  const kind = body && readFileKind(body)
  if (!body || !kind?.ok) return notFound()
  store.views.record({ officer: officer.id, at: now, what: 'attachment', about: hash })
  return { status: 200, mediaType: kind.value, fileName: `lampiran-${hash.slice(0, 8)}`, body }
}

function serveExport({ jobs }: BytesParts, id: string, officer: Officer): BytesAnswer {
  const result = jobs.result(officer.id, id)
  return result ? { status: 200, mediaType: result.mediaType, fileName: result.fileName, body: result.bytes } : notFound()
}

const notFound = (): BytesAnswer => bytesRefused(404, refusal('not-found', 'Berkas yang diminta tidak ada.'))
