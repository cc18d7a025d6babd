import type { Attachment } from '#domain/dossier/events.ts'
import { FILE_NAME_HEADER } from '#protocol/bytes.ts'
import { refusalMessage } from '../host/refusal-message.ts'

export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const

export type UploadAnswer = { readonly ok: true; readonly attachment: Attachment } | { readonly ok: false; readonly message: string }

/**
 * Sends a scan to the counter: `POST /attachments`, the bytes as they are, the file's name percent-encoded in its header.
 * `onProgress` hears the share that has gone, 0 to 1. Never rejects: what went wrong is a sentence.
 */
export function upload(file: File, onProgress: (share: number) => void): Promise<UploadAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/attachments')
    request.setRequestHeader('content-type', file.type === '' ? 'application/octet-stream' : file.type)
    request.setRequestHeader(FILE_NAME_HEADER, encodeURIComponent(file.name))
    request.upload.addEventListener('progress', (event) => event.lengthComputable && onProgress(event.loaded / event.total))
    request.addEventListener('load', () => resolve(readAnswer(request.status, request.responseText, file.name)))
    request.addEventListener('error', () => resolve({ ok: false, message: `“${file.name}” belum terunggah: Loket tidak menjawab. Coba lagi.` }))
    request.send(file)
  })
}

/** Reads what the counter said of an upload: the attachment, a refusal, or the host's own denial. */
export function readAnswer(status: number, text: string, name: string): UploadAnswer {
  const body = jsonOrNull(text)
  if (status === 200 && isAttachment(body)) return { ok: true, attachment: body }
  return { ok: false, message: refusalMessage(body) ?? `“${name}” belum terunggah. Pilih berkas PDF, JPEG, atau PNG, lalu coba lagi.` }
}

export function isAttachment(value: unknown): value is Attachment {
  if (typeof value !== 'object' || value === null || !('hash' in value && 'name' in value && 'mediaType' in value && 'size' in value)) return false
  return typeof value.hash === 'string' && /^[0-9a-f]{64}$/.test(value.hash) && typeof value.name === 'string' && MEDIA_TYPES.some((type) => type === value.mediaType) && typeof value.size === 'number'
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
