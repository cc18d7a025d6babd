import { refusal } from '#domain/refusal.ts'
import { MAX_CALL_BYTES } from '#protocol/bytes.ts'
import { callRequest, type CallRequest, type Reply } from '#protocol/call.ts'
import { callNames, type CallName } from '#protocol/calls.ts'

/** Looks at what a screen sent before the counter sees it: a known name, plain JSON of bearable size, the shape of a request. */
export async function answerCall(ask: (name: CallName, request: CallRequest) => Promise<Reply<unknown>>, name: unknown, request: unknown): Promise<Reply<unknown>> {
  const known = callNames.find((each) => each === name)
  if (known === undefined) return { ok: false, fault: { message: 'Ada gangguan, pekerjaan Anda tetap tersimpan. Ulangi; bila terjadi lagi, hubungi admin.', reference: 'panggilan-tidak-dikenal' } }
  const json = asJson(request)
  if (json !== null && json.length > MAX_CALL_BYTES) return { ok: false, refusal: refusal('too-large', 'Isian ini terlalu panjang untuk disimpan. Ringkas, lalu simpan lagi.') }
  const parsed = callRequest.safeParse(json === null ? null : JSON.parse(json))
  if (!parsed.success) return { ok: false, refusal: refusal('invalid-input', 'Isian ini tidak terbaca. Muat ulang layar dengan F5, lalu coba lagi.') }
  return ask(known, parsed.data)
}

/** The request as JSON, which both hosts carry alike; null if it is none. */
function asJson(request: unknown): string | null {
  try {
    return JSON.stringify(request) ?? null
  } catch {
    return null
  }
}
