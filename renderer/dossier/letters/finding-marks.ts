import type { FindingLine } from './letter-form.ts'

type Mark = Exclude<FindingLine['mark'], ''>

/** What an examiner finds, each by one key; `tone` as the checklist colours it. */
export const FINDING_MARKS = [
  { mark: 'fits', key: '1', words: 'Sesuai', tone: 'fits' },
  { mark: 'unfit', key: '2', words: 'Tidak sesuai', tone: 'unfit' },
  { mark: 'not-applicable', key: '3', words: 'Tidak berlaku', tone: 'not-applicable' },
] as const satisfies readonly { readonly mark: Mark; readonly key: string; readonly words: string; readonly tone: string }[]

export const markOfKey = (key: string): Mark | null => FINDING_MARKS.find((one) => one.key === key)?.mark ?? null

/** What nobody looked at yet fits; what was marked stays. */
export const markAllFit = (lines: readonly FindingLine[]): readonly FindingLine[] => lines.map((line) => (line.mark === '' ? { ...line, mark: 'fits' } : line))
