// What a fresh checkout lacks: a Node 24 and the locked packages. Built-ins of Node 18 only.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const WANTED_MAJOR = 24
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const windows = process.platform === 'win32'
const platform = `${windows ? 'win' : process.platform}-${process.arch}`
const own = path.join(root, 'build/node24')
const ownNode = path.join(own, `node_modules/node-${platform}/bin`, windows ? 'node.exe' : 'node')

/** Path of a Node of the wanted major or newer (the machine's own, else one from the registry in build/node24), once the packages of the lockfile are there. What is lacking comes at once, not one after the other. */
export async function prepared() {
  const isOld = Number(process.versions.node.split('.')[0]) < WANTED_MAJOR
  await installed(isOld ? [own, root] : [root])
  if (isOld && !existsSync(ownNode)) stop(`Loket needs Node ${WANTED_MAJOR} or newer. This is ${process.version}, and the registry has none for ${platform}.`)
  return isOld ? ownNode : process.execPath
}

const stampOf = (folder) => path.join(folder, 'node_modules/.setup-stamp')
const wantedIn = (folder) => `${hash(path.join(folder, 'package-lock.json'))} ${platform}\n`
const isFresh = (folder) => existsSync(stampOf(folder)) && readFileSync(stampOf(folder), 'utf8') === wantedIn(folder)

/** Once per lockfile. */
async function installed(folders) {
  if (folders.every(isFresh)) return
  await locked(async () => {
    const lacking = folders.filter((folder) => !isFresh(folder))
    if (lacking.length === 0) return
    console.error(`Menyiapkan ${lacking.map((folder) => (folder === own ? `Node ${WANTED_MAJOR}` : 'paket')).join(' dan ')} …`)
    const failed = (await Promise.all(lacking.map(install))).filter((problem) => problem !== null)
    if (failed.length > 0) stop(failed.join('\n'))
  })
}

/** What went wrong, or null. */
async function install(folder) {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const problem = (await npm(args, folder)) === 0 ? null : `npm ${args.join(' ')} failed in ${folder}`
  if (problem === null) writeFileSync(stampOf(folder), wantedIn(folder))
  return problem
}

function npm(args, cwd) {
  const cli = process.env.npm_execpath
  const options = { cwd, stdio: ['ignore', 2, 2] }
  const child = cli?.endsWith('.js') ? spawn(process.execPath, [cli, ...args], options) : spawn('npm', args, { ...options, shell: windows })
  return new Promise((resolve) => {
    child.once('error', () => resolve(null))
    child.once('exit', resolve)
  })
}

/** Two starts on one fresh checkout: the second waits for the first. A lock whose owner is gone is taken over. */
async function locked(work) {
  const lock = path.join(root, '.setup.lock')
  while (!taken(lock)) await sleep(300)
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  await work()
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

function stop(message) {
  console.error(message)
  process.exit(1)
}
