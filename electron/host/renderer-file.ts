import { readFile } from 'node:fs/promises'
import path from 'node:path'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

export interface RendererFile {
  readonly mediaType: string
  readonly body: Uint8Array<ArrayBuffer>
}

/** A file of the built screens by the path of its URL; null if there is none. Never leaves `folder` (absolute). */
export async function rendererFile(folder: string, pathname: string): Promise<RendererFile | null> {
  const file = inside(folder, pathname)
  if (file === null) return null
  try {
    return { mediaType: MEDIA_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream', body: new Uint8Array(await readFile(file)) }
  } catch {
    return null
  }
}

function inside(folder: string, pathname: string): string | null {
  const asked = decoded(pathname)
  if (asked === null || asked.includes('\0')) return null
  const file = path.join(folder, asked === '/' ? 'index.html' : asked)
  return file.startsWith(folder + path.sep) ? file : null
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
