import { OpenOffice } from '../calls/open-office.ts'

/** An office that stands, or whose key this PC has, joins a server with a one-time code. */
export async function joins(office: OpenOffice, code: string): Promise<void> {
  await office.ask('hendra', 'sync.join', { code })
  await office.reopen()
}

/** A PC that is started for the first time and gets the office from its server; the officers are those of `first`. */
export async function furtherPc(code: string, first: OpenOffice): Promise<OpenOffice> {
  const office = new OpenOffice(undefined, new Map(first.officers))
  const reply = await office.raw('first start', 'setup.join', { code })
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  await office.reopen()
  return office
}
