import type { DossierId } from '#domain/ids.ts'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { Handlers } from '../handler.ts'

/** Characters of a form as it was typed: also one into which a whole document was pasted by mistake. */
const LARGEST = 900_000

/** A draft's id is the id its dossier has: nothing is kept any more once that came in at another window. */
const alreadyReceived = (number: string) =>
  refusal('moved-meanwhile', `Berkas ini sudah diterima di jendela lain${number === '' ? '' : ` dengan nomor ${number}`}. Perubahan di sini tidak disimpan; lanjutkan di halaman berkasnya, atau pilih Formulir kosong.`)

/** What is typed and not yet taken in: stays on this device, survives a crash. */
export const draftHandlers = (store: Store): Pick<Handlers, 'draft.save' | 'draft.list' | 'draft.open' | 'draft.discard'> => ({
  'draft.save': ({ id, title, content }, { officer, now }) => {
    if (content.length > LARGEST) return refuse(refusal('too-large', 'Draf ini terlalu panjang untuk disimpan. Isian Anda masih ada di layar; kurangi catatan, lalu lanjutkan.'))
    const received = store.dossiers.state(id as DossierId)
    if (received) return refuse(alreadyReceived(received.registerNumber?.text ?? ''))
    store.drafts.save({ id, title, content, officer: officer.id, at: now })
    return accept({ savedAt: now })
  },
  'draft.list': () => accept(store.drafts.list().map(({ id, title, officer, at }) => ({ id, title, savedAt: at, officerName: store.settings.officer(officer)?.name ?? '' }))),
  'draft.open': ({ id }, { officer, now }) => {
    const draft = store.drafts.open(id)
    if (!draft) return refuse(refusal('not-found', 'Draf ini tidak ada lagi: sudah diterima atau dibuang.'))
    const author = store.drafts.list().find((one) => one.id === id)?.officer
    if (author !== officer.id) store.views.record({ officer: officer.id, at: now, what: 'open', about: `draft ${id}` })
    return accept({ content: draft.content, savedAt: draft.at })
  },
  'draft.discard': ({ id }) => {
    store.drafts.discard(id)
    return accept({})
  },
})
