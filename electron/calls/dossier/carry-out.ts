import type { DossierCommand } from '#domain/dossier/commands.ts'
import type { DossierEvent } from '#domain/dossier/events.ts'
import type { DossierId } from '#domain/ids.ts'
import { NUMBER_TO_FOLLOW } from '#domain/numbering/number-to-follow.ts'
import { accept } from '#domain/result.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { Store } from '#store/store.ts'
import type { Answer } from '../handler.ts'
import { holderName } from '../numbering/number-obstacle.ts'
import { heldBack, issueWith } from '../papers/issue-with.ts'
import { type Performer, perform } from '../perform.ts'
import { decideInAct } from './decide-in-act.ts'

type Acted = CallOutput<'dossier.act'>

/** One command on a dossier as one act, with the paper that goes with it. */
export function carryOut(store: Store, caller: Performer, id: DossierId, command: DossierCommand): Answer<Acted> {
  return perform(store, caller, (tx) => {
    const decided = decideInAct(store, tx, caller, id, command)
    if (!decided.ok) return decided
    const paper = issueWith(store, tx, caller, decided.value)
    const message = [askedMessage(store, decided.value.events) || messageOf(command, decided.value.events), heldBack(store, caller, decided.value)].filter((part) => part !== '').join('. ')
    return paper.ok ? accept({ dossier: id, message, number: numberIn(decided.value.events), paper: paper.value, ...askedFor(decided.value.events) }) : paper
  })
}

const numberIn = (events: readonly DossierEvent[]): string => events.map((event) => (event.type === 'number.given' ? event.body.number.text : '')).find((text) => text !== '') ?? ''

function messageOf(command: DossierCommand, events: readonly DossierEvent[]): string {
  if (command.do === 'act') return events.map((event) => (event.type === 'step.completed' ? event.body.done : '')).findLast((text) => text !== '') ?? 'Tersimpan'
  return MESSAGES[command.do]
}

const askedFor = (events: readonly DossierEvent[]): Pick<Acted, 'asked'> => events.reduce((found, event) => (event.type === 'number.asked' ? { asked: event.body.document } : found), {})

/** Says so instead of what the step is called; "" where nothing is asked for. */
const askedMessage = (store: Store, events: readonly DossierEvent[]): string =>
  events.flatMap((event) => (event.type === 'number.asked' ? [`Nomor ditanyakan ke ${holderName(store, event.body.run)}; di kertas tertulis “${NUMBER_TO_FOLLOW}”`] : []))[0] ?? ''

const MESSAGES: Readonly<Record<Exclude<DossierCommand['do'], 'act'>, string>> = {
  receive: 'Tersimpan',
  resubmit: 'Berkas diterima kembali',
  withdraw: 'Penarikan berkas dicatat',
  addNote: 'Catatan disimpan',
  attach: 'Lampiran disimpan',
  issuePaper: 'Tersimpan',
  voidNumber: 'Tersimpan',
  draftLetter: 'Surat disimpan',
  signLetter: 'Tanda tangan dicatat',
  numberLetter: 'Surat diberi nomor',
  sendDisposition: 'Disposisi dikirim',
  readDisposition: 'Disposisi ditandai sudah dibaca',
  completeDisposition: 'Disposisi ditandai selesai',
  giveNotice: 'Pemberitahuan dicatat',
  placeInArchive: 'Tempat arsip disimpan',
  recordSurvey: 'Survei dicatat',
  recordExternalNumbers: 'Nomor SiCantik dan OSS disimpan',
  correct: 'Koreksi disimpan',
  settleConflicts: 'Konflik ditandai selesai',
  take: 'Berkas diambil',
}
