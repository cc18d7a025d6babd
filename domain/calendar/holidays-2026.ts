import { holidayYear } from './holiday-year.ts'

/** SKB 1497/2025, 2/2025 and 5/2025. */
export const holidays2026 = holidayYear(
  2026,
  { decree: 'SKB Tiga Menteri 1497/2025, 2/2025, 5/2025', unverified: false },
  [
    ['01-01', 'Tahun Baru 2026 Masehi'],
    ['01-16', 'Isra Mikraj Nabi Muhammad saw.'],
    ['02-17', 'Tahun Baru Imlek 2577 Kongzili'],
    ['03-19', 'Hari Suci Nyepi Tahun Baru Saka 1948'],
    ['03-21', 'Idulfitri 1447 Hijriah'],
    ['03-22', 'Idulfitri 1447 Hijriah'],
    ['04-03', 'Wafat Yesus Kristus'],
    ['04-05', 'Kebangkitan Yesus Kristus (Paskah)'],
    ['05-01', 'Hari Buruh Internasional'],
    ['05-14', 'Kenaikan Yesus Kristus'],
    ['05-27', 'Iduladha 1447 Hijriah'],
    ['05-31', 'Hari Raya Waisak 2570 BE'],
    ['06-01', 'Hari Lahir Pancasila'],
    ['06-16', 'Tahun Baru Islam 1448 Hijriah'],
    ['08-17', 'Hari Kemerdekaan Republik Indonesia'],
    ['08-25', 'Maulid Nabi Muhammad saw.'],
    ['12-25', 'Kelahiran Yesus Kristus'],
  ],
  [
    ['02-16', 'Cuti bersama Tahun Baru Imlek 2577 Kongzili'],
    ['03-18', 'Cuti bersama Hari Suci Nyepi'],
    ['03-20', 'Cuti bersama Idulfitri 1447 Hijriah'],
    ['03-23', 'Cuti bersama Idulfitri 1447 Hijriah'],
    ['03-24', 'Cuti bersama Idulfitri 1447 Hijriah'],
    ['05-15', 'Cuti bersama Kenaikan Yesus Kristus'],
    ['05-28', 'Cuti bersama Iduladha 1447 Hijriah'],
    ['12-24', 'Cuti bersama Kelahiran Yesus Kristus'],
  ],
)
