/** What browsers say of a program, never of a person: kept as it is. */
const OF_THE_PROGRAM: readonly RegExp[] = [
  /^Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '[a-z][A-Za-z]{0,30}'\)$/,
  /^Cannot destructure property '[a-z][A-Za-z]{0,30}' of '[\w.]{1,60}' as it is (?:undefined|null)\.$/,
  /^[a-z][\w.$]{0,60}(?:\(\.\.\.\))?(?:\.[\w.$]{1,60})? is not (?:a function|iterable|defined|a constructor)$/,
  /^(?:Cannot convert undefined or null to object|Maximum call stack size exceeded|Maximum update depth exceeded\.|Invalid array length|Failed to fetch|Invalid time value|The operation was aborted\.?)$/,
  /^Minified React error #\d{1,4}\b/,
  /^Rendered (?:more|fewer) hooks than /,
]

/**
 * A fault as a screen told it, for the diary. Anybody at the door may tell one, and a message may hold what was typed: only what is known to be a
 * program's own words is kept, of anything else its kind and its length.
 */
export function screenFault(message: string): string {
  const [, kind = 'Error', text = message] = /^([A-Z][A-Za-z]{0,40}): (.*)$/s.exec(message) ?? []
  const known = OF_THE_PROGRAM.map((pattern) => pattern.exec(text)?.[0]).find((words) => words !== undefined)
  return `${/(?:Error|Exception|Fault)$/.test(kind) ? kind : 'Error'}: ${known ?? `… (${text.length})`}`
}

/** Where: the component and its place in the program, e.g. "at DossierPage (index-Ab12.js:1:200)"; "" where it names none. */
export function screenPlace(where: string): string {
  const [, component = '', place = ''] = /^at ([A-Z][A-Za-z]{0,60})(?: \(\S*?([\w-]+\.(?:js|tsx|mjs)[:\d]*)\))?$/.exec(where.trim()) ?? []
  return component === '' ? '' : `at ${component}${place === '' ? '' : ` (${place})`}`
}
