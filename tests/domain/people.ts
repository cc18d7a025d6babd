import { ROLES, type RoleId } from '#domain/officer/role.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { OfficerId } from '#domain/ids.ts'

const officer = (id: string, name: string, desk: string, roles: readonly (readonly [RoleId, string])[]): Officer => ({
  id: id as OfficerId,
  name,
  nip: '',
  rank: '',
  desk,
  roles: roles.map(([role, title]) => ({ role, title })),
  active: true,
})

/** The people of the office the rules are told about. Invented names. */
export const people = {
  sari: officer('sari', 'Sari Wulandari', 'Loket pendaftaran', [[ROLES.frontOffice, 'Petugas Loket']]),
  budi: officer('budi', 'Budi Santoso', 'Back Office', [[ROLES.backOffice, 'Pengolah Data Perizinan']]),
  rina: officer('rina', 'Rina Marlina', 'JF Ahli Muda', [[ROLES.juniorAnalyst, 'Analis Kebijakan Ahli Muda']]),
  hendra: officer('hendra', 'Hendra Gunawan', 'JF Ahli Madya', [[ROLES.seniorAnalyst, 'Analis Kebijakan Ahli Madya']]),
  dewi: officer('dewi', 'Dewi Lestari', 'Sekretariat', [[ROLES.secretary, 'Sekretaris Dinas']]),
  yusuf: officer('yusuf', 'Yusuf Harahap', 'Kepala Dinas', [[ROLES.headOfOffice, 'Kepala Dinas Penanaman Modal dan PTSP']]),
  tono: officer('tono', 'Tono Wijaya', 'Tim Teknis', [[ROLES.technicalTeam, 'Anggota Tim Teknis']]),
  mega: officer('mega', 'Mega Putri', 'Bidang', [[ROLES.divisionHead, 'Kepala Bidang Pelayanan'], [ROLES.supervisor, 'Penyelia']]),
  lina: officer('lina', 'Lina Kartika', 'Seksi', [[ROLES.sectionHead, 'Kepala Seksi Perizinan']]),
  fitri: officer('fitri', 'Fitri Handayani', 'JF Penata Perizinan', [[ROLES.licensingOfficer, 'Penata Perizinan Ahli Muda']]),
  wulan: officer('wulan', 'Wulan Sari', 'Subbagian Umum', [[ROLES.generalAffairs, 'Kepala Subbagian Umum']]),
  agus: officer('agus', 'Agus Salim', 'Loket dan Back Office', [[ROLES.frontOffice, 'Petugas Loket'], [ROLES.backOffice, 'Pengolah Data']]),
  nina: officer('nina', 'Nina Anggraini', 'Admin', [[ROLES.admin, 'Administrator']]),
} as const
