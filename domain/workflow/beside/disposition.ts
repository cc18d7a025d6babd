import { localDate } from '../../calendar/office-time.ts'
import type { DispositionCommand } from '../../dossier/commands.ts'
import type { DispositionState } from '../../dossier/disposition.ts'
import type { Dossier } from '../../dossier/state.ts'
import { hasDesk } from '../../officer/rights.ts'
import { type FieldMessage, type Refusal, refusal } from '../../refusal.ts'
import { accept, refuse, type Result } from '../../result.ts'
import type { DecideContext, DraftEvent } from '../decide-context.ts'

type Sent = Extract<DispositionCommand, { do: 'sendDisposition' }>

/** Disposisi: sent by any desk to several officers, passed on by its receivers, marked read and done by each of them. */
export function disposition(context: DecideContext, dossier: Dossier, command: DispositionCommand): Result<readonly DraftEvent[], Refusal> {
  if (command.do === 'sendDisposition') return send(context, dossier, command)
  const known = dossier.dispositions.find((one) => one.disposition === command.disposition)
  if (!known) return refuse(refusal('not-found', 'Disposisi ini tidak ada pada berkas ini. Muat ulang halamannya.'))
  if (!isReceiver(known, context)) return refuse(refusal('no-right', `Disposisi ini ditujukan kepada ${known.to.map((one) => one.name).join(', ')}. Hanya mereka yang dapat menandainya.`))
  if (command.do === 'readDisposition') {
    const seen = known.read.some((mark) => mark.officer === context.officer.id)
    return accept(seen ? [] : [{ event: { type: 'disposition.read', version: 1, body: { disposition: command.disposition } } }])
  }
  if (known.done.some((mark) => mark.officer === context.officer.id)) return refuse(refusal('ended', 'Disposisi ini sudah Anda tandai selesai.'))
  return accept([{ event: { type: 'disposition.done', version: 1, body: { disposition: command.disposition, report: command.report } } }])
}

function send(context: DecideContext, dossier: Dossier, { disposition: sent }: Sent): Result<readonly DraftEvent[], Refusal> {
  if (!hasDesk(context.officer)) return refuse(refusal('no-right', 'Hanya petugas yang melayani berkas dapat memberi disposisi.'))
  const parent = sent.parent === null ? null : (dossier.dispositions.find((one) => one.disposition === sent.parent) ?? 'unknown')
  if (parent === 'unknown') return refuse(refusal('not-found', 'Disposisi yang hendak diteruskan tidak ada pada berkas ini. Muat ulang halamannya.'))
  if (parent && !isReceiver(parent, context)) return refuse(refusal('no-right', 'Hanya penerima disposisi yang dapat meneruskannya.'))
  const fields = problems(context, sent)
  if (fields.length > 0) return refuse(refusal('invalid-input', `Disposisi belum bisa dikirim. ${fields.map((field) => field.message).join(' ')}`, fields))
  return accept([{ event: { type: 'disposition.sent', version: 1, body: sent } }])
}

function problems({ now, office }: DecideContext, { to, instruction, deadline }: Sent['disposition']): readonly FieldMessage[] {
  return [
    ...(to.length === 0 ? [{ path: 'to', message: 'Pilih sekurang-kurangnya satu penerima.' }] : []),
    ...(instruction === '' ? [{ path: 'instruction', message: 'Tulis isi disposisinya.' }] : []),
    ...(deadline !== null && deadline < localDate(now, office.timeZone) ? [{ path: 'deadline', message: 'Batas waktu disposisi sudah lewat. Tulis tanggal hari ini atau sesudahnya.' }] : []),
  ]
}

const isReceiver = ({ to }: DispositionState, { officer }: DecideContext): boolean => to.some((one) => one.officer === officer.id)
