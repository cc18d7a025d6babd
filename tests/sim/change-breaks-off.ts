import type { SignedTerm } from '#store/device/office-record.ts'
import { TermLedger } from '../../electron/sync/office/term-ledger.ts'
import { newKeyPem, type SigningKey, signingKey } from '../../server/node-crypto.ts'
import { furthest, isLetIn } from './change-of-server.ts'
import type { SimPc } from './sim-pc.ts'
import { underTerm } from './sim-server.ts'
import type { World } from './world.ts'

/** Forced, and it breaks off: who has the office's key falls once a machine was named, tries another one, and then hears of the first again. */
export async function serverChangeBreaksOff(world: World): Promise<string> {
  const pc = furthest(world)
  if (world.former || pc.trust.term?.n !== world.term || !(await isLetIn(world, pc))) return 'nobody to take it over'
  const first = await namesAndFalls(world, pc)
  world.pcStarts(pc)
  const key = signingKey(newKeyPem())
  const signed = names(world, pc, key)
  await world.replaceServer(underTerm(world.founded, { key, signed }), pc, [])
  world.forgetTheirLastActs(pc)
  pc.trust.hear(first ? [signed, first] : [signed])
  return `server given up, ${pc.name} falls ${first ? `behind term ${first.term.n}` : 'before it names another'} and goes on from ${pc.sync.head().g} with term ${signed.term.n}`
}

/** What left the machine before it fell; null where nothing did. */
async function namesAndFalls(world: World, pc: SimPc): Promise<SignedTerm | null> {
  const left: SignedTerm[] = []
  await world.falls(pc.folder, world.chance.happens(50) ? 'killed' : 'power-cut', world.chance.between(0, 60), () => {
    const signed = names(world, pc, signingKey(newKeyPem()))
    if (!world.disk.fallen) left.push(signed)
  })
  world.pcIsDown(pc)
  return left[0] ?? null
}

/** As a PC with the office's key does it, by what it has heard of terms and by what it has signed. */
function names({ founded: { officeKey, record: { office } } }: World, { keys, trust, sync }: SimPc, { publicKey: serverKey }: SigningKey): SignedTerm {
  return new TermLedger(keys, office, officeKey).signNext(trust, { office, serverKey, start: sync.head() })
}
