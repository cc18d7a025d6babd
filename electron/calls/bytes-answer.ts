import type { Refusal } from '#domain/refusal.ts'
import type { BytesAnswer } from '#protocol/port.ts'

export const jsonAnswer = (status: number, value: unknown): BytesAnswer => ({ status, mediaType: 'application/json', fileName: '', body: new TextEncoder().encode(JSON.stringify(value)) })

/** A refusal where bytes were asked for: its JSON, as a call would answer it. */
export const bytesRefused = (status: number, refusal: Refusal): BytesAnswer => jsonAnswer(status, refusal)
