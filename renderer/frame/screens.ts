import { IconBook2, IconFilePlus, IconInbox, IconListDetails, IconListNumbers, IconSettings } from '@tabler/icons-react'

/** The places of the left-hand list, in an order that does not change between versions. */
export const SCREENS = [
  { path: '/meja', label: 'Meja saya', key: 'F4', icon: IconInbox },
  { path: '/berkas-baru', label: 'Berkas baru', key: 'F2', icon: IconFilePlus },
  { path: '/register', label: 'Buku Register', key: 'F3', icon: IconBook2 },
  { path: '/daftar', label: 'Daftar', key: '', icon: IconListDetails },
  { path: '/nomor', label: 'Nomor', key: '', icon: IconListNumbers },
  { path: '/pengaturan', label: 'Pengaturan', key: '', icon: IconSettings },
] as const

export type ScreenPath = (typeof SCREENS)[number]['path']
