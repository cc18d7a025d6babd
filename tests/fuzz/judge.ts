import { REFUSAL_CODES } from '#domain/refusal.ts'
import { CANARY } from './hostile.ts'
import { APPLICANT } from './office.ts'
import { PIN } from './seats.ts'
import type { Aimed } from './shots.ts'
import type { Heard } from './target.ts'

export interface Verdict {
  readonly refused: boolean
  /** A fault of ours, or an answer that is none. "" if neither. */
  readonly crash: string
  /** What a caller must not read: a trace, a path, SQL, English of a library, somebody's data. "" if nothing. */
  readonly leak: string
  /** Not refused though it had to be, or for another reason than its own. "" if right. */
  readonly wrong: string
}

const INNER: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a stack trace', /\n\s+at |\bat (?:async )?[\w.<>#]+ \(|node:internal|file:\/\/|\.(?:ts|tsx|js|mjs|cjs):\d+/],
  ['a path', /\/(?:tmp|home|root|work|usr|var|dev)\/|[A-Z]:\\\\|node_modules|LOKET_/],
  ['SQL', /SQLITE|\b(?:select|insert|update|delete) .{0,60}\b(?:from|into|set|where)\b|constraint failed|no such (?:table|column)/i],
  ['a library’s English', /\b(?:invalid input|expected|received|undefined|must be|too (?:big|small)|unrecognized|unexpected|cannot (?:read|convert)|is not (?:a|an|iterable|defined)|TypeError|RangeError|SyntaxError|ZodError|Error:|\[object )/i],
]
/** What a refusal or fault never repeats; an answer may, where it was asked for. */
/** An upload's refusal begins with the name of the file; a call that can be read may be told which of its values is wrong. */
const INNER_DATA = [PIN, APPLICANT.nik, APPLICANT.phone, APPLICANT.phone.replace(/^0/, '+62'), APPLICANT.email]
const TOLD = [CANARY, ...INNER_DATA]

/** The shell's own faults, told where a page asks for what no page of ours would. */
const SHELLS_OWN = new Set(['panggilan-tidak-dikenal'])

interface Reply {
  readonly ok: boolean
  /** `message` is there, unless something is badly wrong. */
  readonly refusal?: { readonly code: string; readonly message?: string; readonly fields: readonly { readonly message: string }[] }
  readonly fault?: { readonly message: string; readonly reference: string }
}

export function judge({ shot, must, codes }: Aimed, heard: Heard): Verdict {
  if (heard.unsent === true) return { refused: true, crash: '', leak: '', wrong: '' }
  if (heard.status === 0) return { refused: false, crash: 'no answer', leak: '', wrong: '' }
  const reply = replyIn(heard.text)
  const done = shot.kind === 'call' ? reply?.ok === true : heard.status === 200
  const code = reply?.refusal?.code ?? ''
  return {
    refused: !done,
    crash: crashIn(heard, reply, shot.kind),
    leak: done ? '' : leakIn(heard.text, shot.kind === 'upload' || must === 'bear' ? INNER_DATA : TOLD, JSON.stringify(shot)),
    wrong: must === 'refuse' && (done || (codes !== null && code !== '' && !codes.includes(code))) ? `${done ? 'done' : code} where ${codes?.join(' or ') ?? 'a refusal'} was due` : '',
  }
}

function crashIn({ status, text }: Heard, reply: Reply | null, kind: string): string {
  if (reply?.fault !== undefined && status >= 500) return `a fault: ${text.slice(0, 200)}`
  if (reply?.fault !== undefined && status === 200 && !SHELLS_OWN.has(reply.fault.reference)) return `a fault: ${text.slice(0, 200)}`
  if (status >= 500) return `status ${status}: ${text.slice(0, 200)}`
  if (kind === 'call' && reply === null) return `no reply: ${text.slice(0, 200)}`
  return reply?.refusal !== undefined && !isPlain(reply.refusal) ? `not for an officer: ${text.slice(0, 200)}` : ''
}

/** Indonesian, whole sentences, of a length that is read. */
function isPlain({ code, message, fields }: NonNullable<Reply['refusal']>): boolean {
  return REFUSAL_CODES.some((known) => known === code) && fields.length <= 30 && [message, ...fields.map((field) => field.message)].every((text) => text !== undefined && text.length < 600 && (code === 'unsupported-file' ? /[.)]$/ : /^[\p{Lu}\d“(].*[.)]$/su).test(text))
}

/** `sent`: what the caller wrote itself may be named to the caller, as a file's name is. */
export function leakIn(text: string, told = TOLD, sent = ''): string {
  const inner = INNER.find(([, pattern]) => {
    const found = pattern.exec(text)?.[0]
    return found !== undefined && !sent.includes(found)
  })
  const data = told.find((one) => text.includes(one))
  return inner !== undefined ? `${inner[0]}: ${text.slice(0, 300)}` : data !== undefined ? `${data}: ${text.slice(0, 300)}` : ''
}

function replyIn(text: string): Reply | null {
  try {
    const reply = JSON.parse(text) as unknown
    if (typeof reply !== 'object' || reply === null) return null
    // Where bytes were asked for, the refusal is the whole answer.
    if ('code' in reply) return { ok: false, refusal: reply as NonNullable<Reply['refusal']> }
    return 'ok' in reply ? (reply as Reply) : null
  } catch {
    return null
  }
}
