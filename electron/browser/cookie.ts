/** Cookies know no ports: without the port in its name, two Lokets on one machine would overwrite each other's. */
export const cookieName = (port: number): string => `loket_${port}`

export const setCookie = (port: number, session: string): string => `${cookieName(port)}=${session}; Path=/; HttpOnly; SameSite=Strict`

/** The session in a Cookie header, "" for none. */
export function sessionIn(header: string | undefined, port: number): string {
  const prefix = `${cookieName(port)}=`
  const found = (header ?? '').split(/; */).find((pair) => pair.startsWith(prefix))
  return found === undefined ? '' : found.slice(prefix.length)
}
