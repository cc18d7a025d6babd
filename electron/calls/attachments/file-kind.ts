import type { Attachment } from '#domain/dossier/events.ts'
import { accept, refuse, type Result } from '#domain/result.ts'

/** What a file is by its own bytes, whatever its name says; or why it is not taken, as a sentence. */
export function readFileKind(bytes: Uint8Array): Result<Attachment['mediaType'], string> {
  if (startsWith(bytes, PDF_HEAD)) return contains(bytes.subarray(-TAIL), PDF_END) ? accept('application/pdf') : refuse(CUT_OFF)
  if (startsWith(bytes, JPEG_HEAD)) return contains(bytes.subarray(-TAIL), JPEG_END) ? accept('image/jpeg') : refuse(CUT_OFF)
  if (startsWith(bytes, PNG_HEAD)) return contains(bytes.subarray(-TAIL), PNG_END) ? accept('image/png') : refuse(CUT_OFF)
  return refuse('Berkas ini bukan PDF, JPEG, atau PNG. Pindai ulang dan simpan sebagai salah satunya.')
}

/** The ending a name bears where it names one of ours: "scan.pdf" that is a JPEG is told, not taken silently. */
export const ENDINGS: Readonly<Record<Attachment['mediaType'], readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
}

export const KIND_NAMES: Readonly<Record<Attachment['mediaType'], string>> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' }

const CUT_OFF = 'Berkas ini terpotong: akhirnya tidak ada. Pindai atau salin ulang, lalu unggah lagi.'
const PDF_HEAD = bytesOf('%PDF-')
const PDF_END = bytesOf('%%EOF')
const JPEG_HEAD = [0xff, 0xd8, 0xff]
const JPEG_END = [0xff, 0xd9]
const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PNG_END = bytesOf('IEND')
/** Programs add a little after the end mark. */
const TAIL = 1024

function bytesOf(mark: string): readonly number[] {
  return Array.from(new TextEncoder().encode(mark))
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte)

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let start = 0; start + wanted.length <= bytes.length; start += 1) if (wanted.every((byte, index) => bytes[start + index] === byte)) return true
  return false
}
