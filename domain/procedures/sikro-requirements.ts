import type { Requirement } from '../requirement/requirement.ts'
import { asked } from './asked.ts'

/** What SIKRO applicants bring, as seen in several offices (no SOP lists it): an office changes it in its service. */
export const sikroRequirements: readonly Requirement[] = [
  asked('application', 'Surat permohonan bermeterai Rp10.000', 'original'),
  asked('str', 'Fotokopi STR-RO dilegalisasi', 'legalised', { expires: true }),
  asked('diploma', 'Fotokopi ijazah dilegalisasi', 'legalised'),
  asked('health-certificate', 'Surat keterangan sehat', 'original'),
  asked('workplace-statement', 'Surat pernyataan tempat kerja', 'original'),
  asked('photo', 'Pasfoto 4×6', 'original'),
  asked('id-card', 'Fotokopi KTP', 'copy'),
  asked('npwp', 'Fotokopi NPWP', 'copy', { obligatory: false }),
  asked('skp', 'Bukti kecukupan SKP', 'copy', { kinds: ['renewal'] }),
  asked('old-permit', 'SIKRO lama', 'original', { kinds: ['renewal'] }),
]
