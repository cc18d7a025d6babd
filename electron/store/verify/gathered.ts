import { type CheckPart, type Finding, finding } from './finding.ts'
import { PART_WORDS } from './part-words.ts'

/** At most `most` findings of a part; one that cannot be read to its end is a finding itself. */
export function gathered(part: CheckPart, most: number, look: () => Iterable<Finding>): readonly Finding[] {
  const found: Finding[] = []
  try {
    for (const one of look()) if (found.push(one) >= most) break
  } catch (error) {
    found.push(finding(part, 0, `${PART_WORDS[part]} tidak terbaca sampai selesai (${error instanceof Error ? error.message : String(error)}).`))
  }
  return found
}
