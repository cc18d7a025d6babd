import { holidayYear } from './holiday-year.ts'

const CHANGED = 'SKB Tiga Menteri 1017/2024, diubah 7 Agustus 2025'

/** SKB 1017/2024 as changed on 7 August 2025; not checked against the decree itself. */
export const holidays2025 = holidayYear(
  2025,
  { decree: 'SKB Tiga Menteri 1017/2024', unverified: true },
  [
    ['01-01', 'Tahun Baru 2025 Masehi'],
    ['01-27', 'Isra Mikraj Nabi Muhammad saw.'],
    ['01-29', 'Tahun Baru Imlek 2576 Kongzili'],
    ['03-29', 'Hari Suci Nyepi Tahun Baru Saka 1947'],
    ['03-31', 'Idulfitri 1446 Hijriah'],
    ['04-01', 'Idulfitri 1446 Hijriah'],
    ['04-18', 'Wafat Yesus Kristus'],
    ['04-20', 'Kebangkitan Yesus Kristus (Paskah)'],
    ['05-01', 'Hari Buruh Internasional'],
    ['05-12', 'Hari Raya Waisak 2569 BE'],
    ['05-29', 'Kenaikan Yesus Kristus'],
    ['06-01', 'Hari Lahir Pancasila'],
    ['06-06', 'Iduladha 1446 Hijriah'],
    ['06-27', 'Tahun Baru Islam 1447 Hijriah'],
    ['08-17', 'Hari Kemerdekaan Republik Indonesia'],
    ['09-05', 'Maulid Nabi Muhammad saw.'],
    ['12-25', 'Kelahiran Yesus Kristus'],
  ],
  [
    ['01-28', 'Cuti bersama Tahun Baru Imlek 2576 Kongzili'],
    ['03-28', 'Cuti bersama Hari Suci Nyepi'],
    ['04-02', 'Cuti bersama Idulfitri 1446 Hijriah'],
    ['04-03', 'Cuti bersama Idulfitri 1446 Hijriah'],
    ['04-04', 'Cuti bersama Idulfitri 1446 Hijriah'],
    ['04-07', 'Cuti bersama Idulfitri 1446 Hijriah'],
    ['05-13', 'Cuti bersama Hari Raya Waisak 2569 BE'],
    ['05-30', 'Cuti bersama Kenaikan Yesus Kristus'],
    ['06-09', 'Cuti bersama Iduladha 1446 Hijriah'],
    ['08-18', 'Cuti bersama Hari Kemerdekaan Republik Indonesia', CHANGED],
    ['12-26', 'Cuti bersama Kelahiran Yesus Kristus'],
  ],
)
