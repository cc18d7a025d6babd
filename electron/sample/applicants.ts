import type { Chance } from './chance.ts'

const FIRST = ['Andi', 'Ayu', 'Bagas', 'Citra', 'Dian', 'Eka', 'Fitri', 'Galih', 'Hana', 'Indra', 'Joko', 'Kartini', 'Laila', 'Made', 'Nadia', 'Oki', 'Putri', 'Rizal', 'Sari', 'Teguh', 'Umi', 'Vina', 'Wahyu', 'Yanti', 'Zainal'] as const
const LAST = ['Siregar', 'Wibowo', 'Harahap', 'Saputra', 'Permata', 'Nasution', 'Hidayat', 'Kusuma', 'Lubis', 'Anggraini', 'Syahputra', 'Maharani', 'Ramadhan', 'Utami', 'Gunawan'] as const
const STREETS = ['Jalan Melati', 'Jalan Kenanga', 'Jalan Merdeka', 'Jalan Pemuda', 'Jalan Sudirman', 'Gang Mawar', 'Jalan Anggrek', 'Jalan Ahmad Yani'] as const
const SHOPS = ['Optik Terang', 'Optik Cahaya', 'Optik Sehat', 'Optik Pelita', 'Optik Harapan', 'Optik Mandiri', 'Optik Purnama'] as const

export interface SampleApplicant {
  readonly name: string
  readonly nik: string
  readonly phone: string
  readonly address: string
  readonly workplaceName: string
  readonly workplaceAddress: string
  readonly strNumber: string
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Nobody real: region code 9999 is given to no place, and the phone numbers are short of every operator's range. */
export function inventApplicant(chance: Chance, serial: number): SampleApplicant {
  const woman = chance.happens(50)
  const day = chance.between(1, 28) + (woman ? 40 : 0)
  const street = () => `${chance.oneOf(STREETS)} Nomor ${chance.between(1, 180)}, Sukamaju`
  return {
    name: `${chance.oneOf(FIRST)} ${chance.oneOf(LAST)}`,
    nik: `999901${two(day)}${two(chance.between(1, 12))}${two(chance.between(70, 99))}${String(serial).padStart(4, '0')}`,
    phone: `08000${String(100_000 + serial)}`,
    address: street(),
    workplaceName: chance.oneOf(SHOPS),
    workplaceAddress: street(),
    strNumber: `RO${String(chance.between(10_000_000, 99_999_999))}`,
  }
}
