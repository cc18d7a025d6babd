import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { errorWithoutPeople } from '#domain/privacy/without-people.ts'
import type { Reply } from '#protocol/call.ts'

/** Why the host itself (not the counter) did not do what was asked: plain Indonesian, never a trace. */
export const DENIALS = {
  'bad-request': [400, 'Permintaan ini tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.'],
  'no-session': [401, 'Halaman ini belum dibuka lewat tautan yang berlaku. Jalankan Loket sekali lagi dan buka tautan baru yang ditampilkannya.'],
  'used-key': [403, 'Tautan ini sudah dipakai atau tidak berlaku lagi. Jalankan Loket sekali lagi dan buka tautan baru yang ditampilkannya.'],
  'foreign-page': [403, 'Permintaan ini datang dari halaman lain dan tidak dilayani. Buka Loket lewat tautannya sendiri.'],
  'not-found': [404, 'Halaman atau berkas ini tidak ada. Kembali ke halaman awal Loket.'],
  'wrong-method': [405, 'Permintaan seperti ini tidak dilayani. Muat ulang halaman, lalu coba lagi.'],
  'too-slow': [408, 'Kiriman terhenti di tengah jalan. Coba kirim lagi.'],
  'too-large': [413, 'Kiriman ini terlalu besar. Lampiran paling besar 25 MB: pindai ulang dengan resolusi lebih rendah, atau pisahkan menjadi beberapa berkas.'],
  'not-json': [415, 'Permintaan ini tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.'],
  'wrong-host': [421, 'Alamat ini bukan alamat Loket. Buka Loket lewat tautan yang ditampilkannya.'],
  fault: [500, 'Ada gangguan, pekerjaan Anda tetap tersimpan. Ulangi; bila terjadi lagi, beri tahu admin.'],
} as const satisfies Record<string, readonly [status: number, message: string]>
export type Denial = keyof typeof DENIALS

/** Answers with a denial in the form of a call's fault, which every reader of ours understands. */
export function deny(response: ServerResponse, denial: Denial, reference = ''): void {
  const [status, message] = DENIALS[denial]
  if (response.headersSent) {
    response.destroy()
    return
  }
  sendFault(response, status, message, reference)
}

/** A defect of ours: the log has the cause, the caller a word that finds it there. */
export function fail(response: ServerResponse, cause: unknown): void {
  const reference = randomUUID().slice(0, 8)
  console.error(`[${reference}]`, errorWithoutPeople(cause))
  deny(response, 'fault', reference)
}

export function sendFault(response: ServerResponse, status: number, message: string, reference = ''): void {
  const reply: Reply<unknown> = { ok: false, fault: { message, reference } }
  sendJson(response, status, reply)
}

export function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(value)))
}

export function send(response: ServerResponse, status: number, mediaType: string, body: Uint8Array): void {
  response.writeHead(status, { 'content-type': mediaType, 'content-length': body.byteLength })
  response.end(body)
}
