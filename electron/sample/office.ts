import type { CallInput } from '#protocol/calls.ts'

/** An invented region: no office of this name exists. Nobody's screen locks while its weeks are played; `IDLE_MINUTES` holds afterwards. */
export const sampleOffice: CallInput<'setup.establish'>['office'] = {
  government: 'PEMERINTAH KOTA SUKAMAJU',
  name: 'DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU',
  shortName: 'DPMPTSP',
  address: 'Jalan Contoh Nomor 1, Sukamaju 28111',
  town: 'Sukamaju',
  phone: '(0761) 555-0100',
  email: 'dpmptsp@sukamaju.example',
  site: 'dpmptsp.sukamaju.example',
  emblem: '',
  timeZone: 'Asia/Jakarta',
  head: { name: 'Dr. RATNA DEWANTI, S.H., M.H.', title: 'KEPALA DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU KOTA SUKAMAJU', rank: 'Pembina Utama Muda', nip: '197203151998032004' },
  policy: { registerNumber: 'complete-only', idleMinutes: 240, sameOfficerTwoRoles: true, receiptSize: 'A5', letterSize: 'F4' },
}

export const IDLE_MINUTES = 15
