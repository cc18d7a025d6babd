// What a fresh checkout lacks: a Node 24 and the locked packages. Built-ins of Node 18 only.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const WANTED_MAJOR = 24
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const windows = process.platform === 'win32'
const platform = `${windows ? 'win' : process.platform}-${process.arch}`
const own = path.join(root, 'build/node24')
const ownNode = path.join(own, `node_modules/node-${platform}/bin`, windows ? 'node.exe' : 'node')

/** Path of a Node of the wanted major or newer: the machine's own, else one installed from the registry into build/node24. */
export function nodeFor() {
  if (Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR) return process.execPath
  install(own, process.execPath, `Menyiapkan Node ${WANTED_MAJOR} …`)
  if (!existsSync(ownNode)) stop(`Loket needs Node ${WANTED_MAJOR} or newer. This is ${process.version}, and the registry has none for ${platform}.`)
  return ownNode
}

/** Installs the packages of the lockfile, once per lockfile. */
export function packages(node) {
  install(root, node, 'Menyiapkan paket …')
}

function install(folder, node, notice) {
  const stamp = path.join(folder, 'node_modules/.setup-stamp')
  const wanted = `${hash(path.join(folder, 'package-lock.json'))} ${platform}\n`
  const fresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (fresh()) return
  locked(() => {
    if (fresh()) return
    console.error(notice)
    npm(node, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder)
    writeFileSync(stamp, wanted)
  })
}

function npm(node, args, cwd) {
  const cli = process.env.npm_execpath
  const env = { ...process.env, PATH: path.dirname(node) + path.delimiter + process.env.PATH }
  const options = { cwd, env, stdio: ['ignore', 2, 2] }
  const done = cli?.endsWith('.js') ? spawnSync(node, [cli, ...args], options) : spawnSync('npm', args, { ...options, shell: windows })
  if (done.status !== 0) stop(`npm ${args.join(' ')} failed in ${cwd}`)
}

/** Two starts on one fresh checkout: the second waits for the first. A lock whose owner is gone is taken over. */
function locked(work) {
  const lock = path.join(root, '.setup.lock')
  while (!taken(lock)) sleep(300)
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  work()
  release()
  process.off('exit', release)
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (ownerGone(lock)) rmSync(lock, { force: true })
    return false
  }
}

function ownerGone(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'))
    if (owner === 0) return Date.now() - statSync(lock).mtimeMs > 10_000
    process.kill(owner, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

function hash(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
