import { ROLES } from '../officer/role.ts'
import type { DocumentId, DocumentKind, Outcome, ProcedureRole } from '../workflow/procedure.ts'
import { forward, onto } from './outcome.ts'

/** The lanes both SOPs of Mempawah print. */
export const mempawahLanes: readonly ProcedureRole[] = [
  { id: ROLES.applicant, title: 'Pemohon', party: 'applicant' },
  { id: ROLES.frontOffice, title: 'Front Officer', party: 'office' },
  { id: ROLES.technicalTeam, title: 'Tim Teknis', party: 'office' },
  { id: ROLES.licensingOfficer, title: 'Kelompok JF Penata Perizinan', party: 'office' },
  { id: ROLES.headOfOffice, title: 'Kadis', party: 'office' },
]

/** What step 3 writes: minutes of the examination in any case, technical considerations where it goes on. */
export const examinationMinutes: DocumentKind = { id: 'minutes' as DocumentId, name: 'Berita Acara Pemeriksaan', paper: 'minutes', book: 'minutes', signers: 'examiners' }
export const technicalConsideration: DocumentKind = { id: 'technical-consideration' as DocumentId, name: 'Pertimbangan Teknis', paper: 'technical-consideration', book: null, signers: 'one' }

/** Step 4 decides (penetapan): the draft and its number, since an electronically signed file is never edited. */
export const validated = (permit: DocumentId): Outcome =>
  forward('validated', 'Tetapkan dan teruskan ke Kadis', 'Divalidasi dan ditetapkan', onto('sign'), [{ do: 'prepare', document: permit }, { do: 'number', document: permit }])

/** Step 5. */
export const signedElectronically = (permit: DocumentId): Outcome =>
  forward('signed', 'Tandatangani secara elektronik', 'Ditandatangani secara elektronik', onto('notify'), [{ do: 'sign', document: permit, mode: 'electronic' }])

/** Step 6. */
export const applicantNotified: Outcome = forward('notified', 'Beri tahu pemohon', 'Pemohon diberi tahu', onto('print'), [{ do: 'notify' }])

/** Step 7: printed at the counter, or fetched by the applicant from the electronic system. */
export const printedOrDownloaded = (permit: DocumentId): readonly Outcome[] => [
  forward('handed-over', 'Cetak dan serahkan izin', 'Izin dicetak dan diserahkan', onto('archive'), [{ do: 'issue', paper: 'permit' }, { do: 'handOver', document: permit }]),
  forward('downloaded', 'Catat pemohon mengunduh sendiri', 'Izin diunduh pemohon', onto('archive'), [{ do: 'handOver', document: permit, download: true }]),
]

/** Step 8. */
export const archived: Outcome = forward('archived', 'Arsipkan berkas', 'Berkas diarsipkan', { end: 'handed-over' }, [{ do: 'archive' }])
