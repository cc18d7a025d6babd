import type { Reply } from '#protocol/call.ts'
import type { Opening } from '#protocol/opening.ts'
import type { BytesAnswer } from '#protocol/port.ts'

const message = 'Ada gangguan: bagian pencatat berhenti dan sedang dibuka lagi. Yang sudah tersimpan tetap aman. Ulangi sebentar lagi; pengulangan tidak mencatat dua kali.'

/** The answer to a call whose counter is gone. Repeating it is safe: a command id has one effect. */
export const counterLostReply = (): Reply<unknown> => ({ ok: false, fault: { message, reference: '' } })

/** The same for bytes: 503, a sentence as plain text. */
export const counterLostBytes = (): BytesAnswer => standstillBytes(message)

/** The answer to what was asked before it turned out that the register does not open. */
export const standstillReply = (text: string): Reply<unknown> => ({ ok: false, fault: { message: text, reference: '' } })
export const standstillBytes = (text: string): BytesAnswer => ({ status: 503, mediaType: 'text/plain; charset=utf-8', fileName: '', body: new TextEncoder().encode(text) })

/** What stands over the screens while a counter that had been open is opened anew. */
export const OPENING_ANEW: Opening = {
  title: 'Loket membuka datanya lagi',
  text: 'Yang sudah tersimpan aman, dan yang Anda ketik tetap ada. Loket melanjutkan sendiri.',
  progress: 'Biasanya beberapa detik',
  share: null,
}
