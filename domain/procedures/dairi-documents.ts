import type { DocumentId, DocumentKind } from '../workflow/procedure.ts'

/** The letters of Dairi's SOP, each with a chain of its own; the refusal letter is the one every procedure has. */
export const permit: DocumentKind = { id: 'permit' as DocumentId, name: 'Surat Izin Kerja Refraksionis Optisien', paper: 'permit', book: 'permit' }
export const requestLetter: DocumentKind = { id: 'request-letter' as DocumentId, name: 'Surat Permintaan Rekomendasi', paper: 'request-letter', book: 'outgoing-letter', signers: 'one' }
export const assignmentLetter: DocumentKind = { id: 'assignment-letter' as DocumentId, name: 'Surat Perintah Tugas', paper: 'assignment-letter', book: 'assignment', signers: 'one' }
export const visitMinutes: DocumentKind = { id: 'minutes' as DocumentId, name: 'Berita Acara', paper: 'minutes', book: 'minutes', signers: 'examiners' }
export const recommendation: DocumentKind = { id: 'recommendation' as DocumentId, name: 'Rekomendasi', paper: 'recommendation', book: null, signers: 'one' }
