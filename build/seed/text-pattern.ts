/** A text with holes: what differs from one dossier's life to the next. */
export type TextPattern = readonly (string | Hole)[]
export type Hole = { readonly hole: 'value'; readonly name: string } | { readonly hole: 'date'; readonly day: number } | { readonly hole: 'instant'; readonly at: number }

const DAY = 86_400_000

/** `known` maps a text as it stands in the JSON to the name of its hole; of texts that overlap the longest is taken. Whole dates and instants become holes too. */
export function patternOf(json: string, known: ReadonlyMap<string, string>): TextPattern {
  const needles = [...known.keys()].filter((text) => text !== '').toSorted((one, other) => other.length - one.length)
  const finder = new RegExp(`${needles.map(escaped).join('|')}|(?<=")\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z)?(?=")`, 'g')
  const parts: (string | Hole)[] = []
  let from = 0
  for (const { 0: text, index } of json.matchAll(finder)) {
    parts.push(json.slice(from, index), holeFor(text, known))
    from = index + text.length
  }
  return [...parts, json.slice(from)]
}

/** `shift` in milliseconds moves instants, its whole days move dates. */
export function filled(pattern: TextPattern, values: ReadonlyMap<string, string>, shift: number): string {
  const days = Math.round(shift / DAY)
  let text = ''
  for (const part of pattern) text += typeof part === 'string' ? part : valueOf(part, values, shift, days)
  return text
}

function holeFor(text: string, known: ReadonlyMap<string, string>): Hole {
  const name = known.get(text)
  if (name !== undefined) return { hole: 'value', name }
  return text.length === 10 ? { hole: 'date', day: Date.parse(text) / DAY } : { hole: 'instant', at: Date.parse(text) }
}

function valueOf(hole: Hole, values: ReadonlyMap<string, string>, shift: number, days: number): string {
  if (hole.hole === 'instant') return new Date(hole.at + shift).toISOString()
  if (hole.hole === 'date') return new Date((hole.day + days) * DAY).toISOString().slice(0, 10)
  const value = values.get(hole.name)
  if (value === undefined) throw new Error(`nothing to put in for ${hole.name}`)
  return value
}

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, String.raw`\$&`)
