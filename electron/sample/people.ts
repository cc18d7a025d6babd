import type { OfficerId } from '#domain/ids.ts'
import { ROLES, type RoleId } from '#domain/officer/role.ts'

export interface SamplePerson {
  readonly id: OfficerId
  readonly name: string
  readonly nip: string
  readonly rank: string
  readonly desk: string
  readonly roles: readonly { readonly role: RoleId; readonly title: string }[]
}

/** Everyone's PIN in the sample office, shown at log-in. */
export const SAMPLE_PIN = '123456'

const person = (no: number, name: string, desk: string, nip: string, rank: string, ...roles: readonly (readonly [RoleId, string])[]): SamplePerson => ({
  id: `00000000-0000-4000-8000-${String(no).padStart(12, '0')}` as OfficerId,
  name,
  nip,
  rank,
  desk,
  roles: roles.map(([role, title]) => ({ role, title })),
})

/** Invented people, each with a desk. The first is registered by the set-up itself and is given an id there. */
export const sampleAdmin = person(1, 'Hendra Wijaya', 'Admin', '198801152010011003', 'Penata', [ROLES.admin, 'Pranata Komputer'])

export const samplePeople: readonly SamplePerson[] = [
  person(2, 'Budi Santoso', 'Loket pendaftaran', '199003122014021002', 'Penata Muda', [ROLES.frontOffice, 'Petugas Front Office']),
  person(3, 'Siti Rahmawati', 'Loket penyerahan', '199207252015032001', 'Penata Muda', [ROLES.frontOffice, 'Petugas Front Office']),
  person(4, 'Yusuf Maulana', 'Loket informasi', '', '', [ROLES.frontOffice, 'Petugas Front Office']),
  person(5, 'Dewi Lestari', 'Back Office', '198905042012032005', 'Penata', [ROLES.backOffice, 'Pengolah Data Perizinan']),
  person(6, 'Agus Pranoto', 'Back Office', '199111182014021004', 'Penata Muda', [ROLES.backOffice, 'Pengolah Data Perizinan']),
  person(7, 'Rina Kartika', 'Analis kebijakan', '198412092008012006', 'Penata Tk. I', [ROLES.juniorAnalyst, 'JF Analis Kebijakan Ahli Muda'], [ROLES.licensingOfficer, 'JF Penata Perizinan Ahli Muda']),
  person(8, 'Bambang Suryadi', 'Analis kebijakan', '197806212005011007', 'Pembina', [ROLES.seniorAnalyst, 'JF Analis Kebijakan Ahli Madya']),
  person(9, 'Nurul Hidayati', 'Sekretariat', '197504302000032003', 'Pembina Tk. I', [ROLES.secretary, 'Sekretaris'], [ROLES.supervisor, 'Penyelia']),
  person(10, 'Ratna Dewanti', 'Kepala Dinas', '197203151998032004', 'Pembina Utama Muda', [ROLES.headOfOffice, 'Kepala Dinas']),
  person(11, 'Fajar Nugroho', 'Tim teknis', '198609172011011008', 'Penata', [ROLES.technicalTeam, 'Anggota Tim Teknis']),
  person(13, 'Kurnia Saputri', 'Tim teknis', '199002142015032008', 'Penata Muda Tk. I', [ROLES.technicalTeam, 'Anggota Tim Teknis']),
  person(14, 'Slamet Riyadi', 'Bidang pelayanan', '197901052006041005', 'Pembina', [ROLES.divisionHead, 'Kepala Bidang Pelayanan Perizinan']),
  person(15, 'Maya Puspita', 'Seksi pelayanan', '198511202010012009', 'Penata Tk. I', [ROLES.sectionHead, 'Kepala Seksi Pelayanan Perizinan']),
  person(12, 'Lilis Suryani', 'Bagian umum', '198210082006042009', 'Penata', [ROLES.generalAffairs, 'Kepala Subbagian Umum']),
]
