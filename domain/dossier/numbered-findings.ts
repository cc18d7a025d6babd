import type { Finding } from './letter-content.ts'

export interface NumberedFinding {
  /** "1", or "a" for a part of the one above. */
  readonly no: string
  readonly part: boolean
  /** Without the sign that makes it a part. */
  readonly name: string
}

/** Findings as they are numbered: 1, 2, …, and a, b, … for the parts of each. A part with nothing above it is a finding like any other. */
export function numberedFindings<Line extends Pick<Finding, 'name'>>(findings: readonly Line[]): readonly (Line & NumberedFinding)[] {
  let [whole, parts] = [0, 0]
  return findings.map((finding) => {
    const part = whole > 0 && PART.test(finding.name)
    if (part) parts += 1
    else [whole, parts] = [whole + 1, 0]
    return { ...finding, no: part ? letterOf(parts) : String(whole), part, name: findingName(finding.name) }
  })
}

/** What is examined, without the sign that makes it a part. */
export const findingName = (name: string): string => name.replace(PART, '')

const PART = /^-(?:\s+|$)/

/** 1 → a, 26 → z, 27 → aa. */
const letterOf = (no: number): string => (no > 26 ? letterOf(Math.floor((no - 1) / 26)) : '') + String.fromCodePoint(97 + ((no - 1) % 26))
