import { homedir } from 'node:os'
import { FolderInUse } from './folder-lock.ts'
import { openServer } from './open-server.ts'
import { ownAddresses } from './own-addresses.ts'
import { forgetRunning, readRunning, tellRunning } from './running-file.ts'
import { sampleWords } from './sample-words.ts'
import { serverStart, type ServerWish } from './server-start.ts'
import { startProblem } from './start-problem.ts'
import { stewardCommand } from './steward-command.ts'

const USE = `npm run server                              menjalankan server kantor di komputer ini
npm run server -- --kode "PC Loket 2"       membuat kode sekali pakai untuk satu komputer
npm run server -- --daftar                  komputer yang terdaftar
npm run server -- --cabut B                 mencabut komputer berkode B
npm run server -- --contoh                  server kantor contoh, di komputer ini saja
npm run server -- --alamat 192.168.1.10     alamat komputer ini di jaringan kantor, bila ada beberapa`

// npm run server: the office's LAN server; with a command, the running one is asked, and where none runs it is started.
const wish = wished()
if (wish) await begin(wish)

function wished(): ServerWish | null {
  try {
    return serverStart({ argv: process.argv.slice(2), env: process.env, platform: process.platform, home: homedir(), addresses: ownAddresses() })
  } catch {
    console.error(USE)
    process.exitCode = 1
    return null
  }
}

async function begin({ data, port, address, command, sample }: ServerWish): Promise<void> {
  try {
    const host = address === '127.0.0.1' ? address : '0.0.0.0'
    const server = await openServer({ data, host, port: Number(port), address, now: () => new Date() })
    const stop = async (): Promise<void> => {
      if (sample) forgetRunning(sample.toldIn)
      await server.close()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { void stop() })
    if (sample) tellRunning(sample.toldIn, server.running)
    console.log(`Server siap: ${server.url}`)
    if (sample) console.log(sampleWords(process.platform))
    if (command) console.log(await stewardCommand(server.running, command))
  } catch (error) {
    const running = error instanceof FolderInUse && command ? readRunning(data) : null
    if (running && command) return console.log(await stewardCommand(running, command))
    const problem = startProblem(error, { data, port })
    if (problem === null) throw error
    console.error(problem)
    process.exitCode = 1
  }
  return undefined
}
