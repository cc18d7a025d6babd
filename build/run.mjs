// node build/run.mjs <command> [args…]: sets the checkout up if need be, then runs the command under Node 24 with node_modules/.bin first on PATH.
// Built-ins of Node 18 only: this file runs on whatever Node the machine has, before anything is installed.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { prepared, root } from './setup.mjs'

const [command, ...args] = process.argv.slice(2)
const node = await prepared()
if (command !== undefined) run(command, args)

function run(command, args) {
  const env = { ...process.env, PATH: [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter) }
  const isNode = command === 'node'
  const child = spawn(isNode ? node : command, args, { env, cwd: root, stdio: 'inherit', shell: !isNode && process.platform === 'win32' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}
