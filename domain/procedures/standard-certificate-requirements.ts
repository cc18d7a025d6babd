import type { Requirement } from '../requirement/requirement.ts'
import { asked } from './asked.ts'

/** What applicants for a Sertifikat Standar bring, general knowledge (no SOP lists it, each KBLI has its own standard): an office changes it in its service. */
export const standardCertificateRequirements: readonly Requirement[] = [
  asked('nib', 'Nomor Induk Berusaha (NIB) dari OSS', 'copy'),
  asked('unverified-certificate', 'Sertifikat Standar belum terverifikasi dari OSS', 'copy'),
  asked('id-card', 'Fotokopi KTP penanggung jawab', 'copy'),
  asked('npwp', 'Fotokopi NPWP', 'copy', { obligatory: false }),
  asked('deed', 'Akta pendirian dan pengesahan badan usaha', 'copy', { when: { field: 'applicantKind', is: 'company' } }),
  asked('standard-statement', 'Surat pernyataan pemenuhan standar usaha bermeterai', 'original'),
  asked('standard-proof', 'Bukti pemenuhan standar sesuai KBLI', 'copy'),
  asked('land-use', 'Kesesuaian Kegiatan Pemanfaatan Ruang (KKPR)', 'copy'),
  asked('environment', 'Persetujuan lingkungan (SPPL, UKL-UPL, atau Amdal)', 'copy'),
  asked('site-photos', 'Foto lokasi dan sarana usaha', 'copy'),
  asked('old-certificate', 'Sertifikat Standar lama', 'original', { kinds: ['renewal', 'change'] }),
]
