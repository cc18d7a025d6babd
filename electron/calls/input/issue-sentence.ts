import type { z } from 'zod'
import { FIELD_WORDS, type FieldWords } from './field-words.ts'

type Issue = z.core.$ZodIssue

/** A zod issue as an officer reads it. Nothing of zod's own text, and nothing of what was typed, gets through. */
export function issueSentence(issue: Issue): string {
  const words = wordsOf(issue)
  if (issue.message === 'broken-text') return `${words.label} berisi huruf yang rusak. Hapus, lalu ketik ulang.`
  switch (issue.code) {
    case 'too_big':
      return tooBig(words, issue)
    case 'too_small':
      return tooSmall(words, issue)
    case 'unrecognized_keys':
      return 'Ada isian yang tidak dikenal Loket. Muat ulang layar ini (F5).'
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? empty(words) : wrong(words)
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_union':
    case 'invalid_value':
    case 'not_multiple_of':
      return issue.input === '' ? (words.empty ?? wrong(words)) : wrong(words)
  }
}

function wordsOf(issue: Issue): FieldWords {
  const names = issue.path.filter((part) => typeof part === 'string')
  return FIELD_WORDS.get(names.slice(-2).join('.')) ?? FIELD_WORDS.get(names.at(-1) ?? '') ?? { label: 'Isian ini' }
}

function tooBig(words: FieldWords, issue: z.core.$ZodIssueTooBig): string {
  const most = /^longer-than:(\d+)$/.exec(issue.message)?.[1] ?? String(issue.maximum)
  if (issue.origin === 'string') return words.tooLong ?? `${words.label} terlalu panjang: paling banyak ${most} huruf. Singkat dulu.`
  if (issue.origin === 'array' || issue.origin === 'set') return `${words.label} terlalu banyak: paling banyak ${most}.`
  return words.wrong ?? `${words.label} paling besar ${most}.`
}

function tooSmall(words: FieldWords, issue: z.core.$ZodIssueTooSmall): string {
  const least = Number(issue.minimum)
  if (issue.origin === 'string' || issue.origin === 'array') {
    return least <= 1 || issue.input === '' ? empty(words) : `${words.label} terlalu pendek: paling sedikit ${least}${issue.origin === 'string' ? ' huruf' : ''}.`
  }
  return words.wrong ?? `${words.label} paling kecil ${least}.`
}

const empty = (words: FieldWords): string => words.empty ?? `${words.label} belum diisi.`
const wrong = (words: FieldWords): string => words.wrong ?? `${words.label} tidak sesuai. Periksa lagi.`
