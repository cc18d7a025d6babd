import { describe, expect, test } from 'vitest'
import { helpOfWindow } from '../../../renderer/dossier/help-of-window.ts'
import type { DossierAction, DossierView } from '../../../renderer/dossier/view.ts'
import type { DossierWindow } from '../../../renderer/dossier/window.ts'
import { guidePage } from '../../../renderer/help/guide.ts'
import { topicAt } from '../../../renderer/help/help-topic.ts'
import { anchorOf, known, words } from '../../../renderer/help/markdown.ts'

type Letter = DossierView['documents'][number]

const view = {} as DossierView
const act = (asks: DossierAction['asks'], kind: DossierAction['kind'] = 'forward'): DossierWindow => ({ what: 'act', view, action: { outcome: 'x' as DossierAction['outcome'], label: '', kind, asks, lacks: [], nextNumber: '', noNumber: '', assumed: false } })
const draft = (letter: Letter['letter']): DossierWindow => ({ what: 'letter-draft', view, letter: { letter } as Letter })

const WINDOWS: readonly (readonly [string, DossierWindow, string])[] = [
  ['a note', { what: 'note' }, 'Halaman berkas: Yang sering dicari'],
  ['copying', { what: 'copy' }, 'Menyalin ke SiCantik atau OSS'],
  ['a notice', { what: 'notice' }, 'Memberi tahu pemohon'],
  ['the archive', { what: 'archive' }, 'Arsip, survei, dan nomor luar: Tempat arsip'],
  ['the survey', { what: 'survey' }, 'Arsip, survei, dan nomor luar: Survei kepuasan'],
  ['outside numbers', { what: 'external' }, 'Arsip, survei, dan nomor luar: Nomor SiCantik dan OSS'],
  ['printing', { what: 'print' }, 'Mencetak: Dari halaman berkas'],
  ['a disposition', { what: 'disposition', parent: null }, 'Disposisi: Mengirim'],
  ['a disposition done', { what: 'disposition-done', disposition: {} as DossierView['dispositions'][number] }, 'Disposisi: Menerima'],
  ['a paper', { what: 'paper', paper: {} as Extract<DossierWindow, { what: 'paper' }>['paper'], fresh: false }, 'Mencetak: Asli dan salinan'],
  ['coming back', { what: 'resubmit', view }, 'Pengembalian dan pemohon kembali: Pemohon kembali'],
  ['a withdrawal', { what: 'withdraw', view }, 'Pengembalian dan pemohon kembali: Pemohon menarik berkas'],
  ['a correction', { what: 'correct', view }, 'Koreksi data'],
  ['a request', draft('request-letter'), 'Surat dan tim teknis: Mengerjakan surat'],
  ['an SPT', draft('assignment-letter'), 'Surat dan tim teknis: SPT'],
  ['minutes', draft('minutes'), 'Surat dan tim teknis: BAP'],
  ['a recommendation', draft('recommendation'), 'Surat dan tim teknis: Rekomendasi dan pertimbangan teknis'],
  ['a consideration', draft('technical-consideration'), 'Surat dan tim teknis: Rekomendasi dan pertimbangan teknis'],
  ['a checklist', draft('examination-checklist'), 'Surat dan tim teknis: Mengerjakan surat'],
  ['a refusal letter', draft('refusal-letter'), 'Penolakan: Menulis surat penolakan'],
  ['a letter’s signature', { what: 'letter-sign', view, letter: {} as Letter }, 'Surat dan tim teknis: Mengerjakan surat'],
  ['a letter’s number', { what: 'letter-number', view, letter: {} as Letter }, 'Surat dan tim teknis: Mengerjakan surat'],
  ['giving a number', act(['number']), 'Mengerjakan langkah: Nomor'],
  ['a signature', act(['signature-wet']), 'Mengerjakan langkah: Tanda tangan'],
  ['an electronic signature', act(['signature-electronic']), 'Mengerjakan langkah: Tanda tangan'],
  ['the hand-over', act(['hand-over']), 'Menyerahkan izin'],
  ['a return', act(['return-slip'], 'return'), 'Pengembalian dan pemohon kembali: Mengembalikan dari langkah lain'],
  ['a checking step', act(['checklist']), 'Berkas baru: Memeriksa persyaratan'],
  ['a notice of a step', act(['notice']), 'Memberi tahu pemohon'],
  ['the archive of a step', act(['archive']), 'Arsip, survei, dan nomor luar: Tempat arsip'],
  ['a refusal', act(['reason'], 'refuse'), 'Penolakan'],
  ['sending back', act(['reason'], 'sendBack'), 'Mengerjakan langkah: Mengembalikan ke langkah sebelumnya'],
]

describe('F1 over a window of the dossier opens what the guide says of it', () => {
  test.each(WINDOWS)('%s', (_, window, told) => {
    const { page, anchor } = topicAt(helpOfWindow(window))
    const { title, body } = guidePage(page)
    const headings = body.flatMap((token) => (token.type === 'heading' ? [words(known(token.tokens))] : []))
    expect(anchor === '' ? title : `${title}: ${headings.find((heading) => anchorOf(heading) === anchor) ?? `no heading #${anchor}`}`).toBe(told)
  })
})
