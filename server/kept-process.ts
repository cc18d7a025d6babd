import type { FromServer, KeptServerStart, ToServer } from '#protocol/server-port.ts'
import { FolderInUse } from './folder-lock.ts'
import { openServer, type OpenServer } from './open-server.ts'
import { ownAddresses } from './own-addresses.ts'
import { readRunning } from './running-file.ts'
import { lanAddress } from './server-start.ts'
import { keptProblem, startProblemIn } from './start-problem.ts'

// The entry of the LAN server as Loket keeps it: a utility process (Electron) or a child with a channel (browser host), spoken as protocol/server-port.ts says.
// When the host is gone, so is the channel, and so is this process: a killed app leaves no server behind. One that did not start waits to be told to end.

interface ParentPort {
  postMessage(message: FromServer): void
  on(event: 'message', listener: (message: { readonly data: ToServer }) => void): void
}

/** How often it is looked whether the machine's addresses are others now: milliseconds. */
const ADDRESSES = 10_000
const LOOPBACK = '127.0.0.1'

const utilityPort = (process as { readonly parentPort?: ParentPort }).parentPort
const start = JSON.parse(process.argv.at(-1) ?? '') as KeptServerStart

const addresses = (): readonly string[] => (start.sample ? [LOOPBACK] : ownAddresses())

function send(message: FromServer): void {
  if (utilityPort) utilityPort.postMessage(message)
  else if (process.connected) process.send?.(message)
}

async function begin(): Promise<OpenServer | null> {
  try {
    const server = await openServer({ data: start.data, host: start.sample ? LOOPBACK : '0.0.0.0', port: Number(start.port), address: () => lanAddress(addresses()), now: () => new Date() })
    tellAddresses(server.running.port)
    return server
  } catch (error) {
    const running = error instanceof FolderInUse ? readRunning(start.data) : null
    const problem = startProblemIn(error)
    if (problem === null) console.error(error)
    send(running ? { t: 'elsewhere', port: running.port, addresses: [...addresses()] } : { t: 'problem', problem: keptProblem(problem, start) })
    return null
  }
}

function tellAddresses(port: number): void {
  let told: string | null = null
  const tell = (): void => {
    const now = addresses()
    if (told === now.join()) return
    told = now.join()
    send({ t: 'ready', port, addresses: [...now] })
  }
  setInterval(tell, ADDRESSES).unref()
  tell()
}

const opening = begin()

async function stop(): Promise<void> {
  await (await opening)?.close()
  process.exit(0)
}

if (utilityPort) utilityPort.on('message', () => { void stop() })
else {
  process.on('message', () => { void stop() })
  process.on('disconnect', () => { void stop() })
  // What is typed at the terminal is for the host, which says when.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {})
}
process.once('SIGTERM', () => { void stop() })
