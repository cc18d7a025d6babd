import type { SectionId } from '../settings/sections.ts'
import type { GuidePageId } from './guide-groups.ts'

/** By the first part of a screen's address. */
const SCREENS: Readonly<Record<string, GuidePageId>> = {
  meja: 'meja-saya',
  'berkas-baru': 'berkas-baru',
  register: 'buku-register',
  berkas: 'halaman-berkas',
  daftar: 'daftar',
  nomor: 'penomoran',
  pengaturan: 'pengaturan',
}

const SETTINGS: Readonly<Record<SectionId, GuidePageId>> = {
  kantor: 'pengaturan-kantor',
  petugas: 'pengaturan-petugas',
  layanan: 'pengaturan-layanan',
  kalender: 'pengaturan-kalender',
  buku: 'pengaturan-buku',
  komputer: 'pengaturan-komputer',
  pemulihan: 'pengaturan-pemulihan',
  cadangan: 'pengaturan-cadangan',
  periksa: 'pengaturan-periksa',
  pembaruan: 'pengaturan-pembaruan',
  tampilan: 'pengaturan-tampilan',
  pin: 'pengaturan-pin',
  pencetak: 'pengaturan-pencetak',
  akses: 'pengaturan-akses',
}

const isSection = (part: string): part is SectionId => Object.hasOwn(SETTINGS, part)

/** The guide's page for the screen at a path such as "/berkas/…"; the first page where there is no such screen. */
export function pageOfScreen(path: string): GuidePageId {
  const [, screen = '', part = ''] = path.split('/')
  if (screen === 'pengaturan' && isSection(part)) return SETTINGS[part]
  return (Object.hasOwn(SCREENS, screen) ? SCREENS[screen] : undefined) ?? 'mulai'
}
