/** Where an officer is led outside the app, in the machine's own browser: WhatsApp notices. */
const HOSTS = ['wa.me']

/** Whether a link may be handed to the operating system. */
export function mayOpenOutside(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed !== null && parsed.protocol === 'https:' && HOSTS.includes(parsed.host) && parsed.username === '' && parsed.password === ''
}
