/** Chromium cannot be taught a scheme from outside: `loket://app/x` travels as `https://app.loket.standin.invalid/x`. */
const WIRE = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.standin\.invalid/i

const known = new Set<string>()

/** From now on URLs of this scheme are carried. */
export function carryScheme(scheme: string): void {
  known.add(scheme)
}

export const isCarried = (scheme: string): boolean => known.has(scheme)

/** The scheme of a URL, without its colon. */
export const schemeOf = (url: string): string => /^[a-z][a-z0-9+.-]*/i.exec(url)?.[0].toLowerCase() ?? ''

export function toWire(url: string): string {
  const scheme = schemeOf(url)
  const rest = /^:\/\/([^/?#]*)(.*)$/s.exec(url.slice(scheme.length))
  return rest !== null && known.has(scheme) ? `https://${rest[1] ?? ''}.${scheme}.standin.invalid${rest[2] || '/'}` : url
}

export const fromWire = (url: string): string => url.replace(WIRE, (_whole, host: string, scheme: string) => `${scheme}://${host}`)
