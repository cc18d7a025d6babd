import { type Refusal, refusal } from '#domain/refusal.ts'
import type { BytesAnswer } from '#protocol/port.ts'

export const jsonAnswer = (status: number, value: unknown): BytesAnswer => ({ status, mediaType: 'application/json', fileName: '', body: new TextEncoder().encode(JSON.stringify(value)) })

/** A refusal where bytes were asked for: its JSON, as a call would answer it. */
export const bytesRefused = (status: number, told: Refusal): BytesAnswer => jsonAnswer(status, told)

export const notFound = (): BytesAnswer => bytesRefused(404, refusal('not-found', 'Berkas yang diminta tidak ada.'))
export const notLoggedIn = (): BytesAnswer => bytesRefused(401, refusal('not-logged-in', 'Anda belum masuk atau layar terkunci. Tulis PIN Anda, lalu ulangi.'))
