import { describe, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { PaperFacts, PermitFacts } from '#documents/facts.ts'
import { paperRead } from './drawn-paper.ts'
import { blankFacts, certificateFacts, dispatchFacts, permitFacts, receiptFacts, registerFacts, returnSlipFacts } from './sample-facts.ts'

const textOf = async (facts: PaperFacts) => (await paperRead(facts)).text

describe('each paper says, line by line, what it said when it was looked at', () => {
  test.each<[string, PaperFacts]>([
    ['receipt-a5', receiptFacts],
    ['return-slip-a5', returnSlipFacts],
    ['blank-a4', blankFacts],
    ['permit-a4', permitFacts],
    ['standard-certificate-a4', certificateFacts],
    ['dispatch-slip-a5', dispatchFacts],
    ['register-page-f4', { ...registerFacts, rows: registerFacts.rows.slice(-2) }],
  ])('%s', async (name, facts) => {
    await expect(`${await textOf(facts)}\n`).toMatchFileSnapshot(`golden/${name}.txt`)
  })
})

describe('the receipt', () => {
  test('promises a day with its name and says why', async () => {
    const text = await textOf(receiptFacts)
    expect(text).toContain('Dijanjikan selesai: Kamis, 26 Maret 2026')
    expect(text.replaceAll('\n', ' ')).toContain('2 hari kerja sejak lengkap (17 Maret 2026); dilewati: akhir pekan; 18 Maret (Cuti bersama Hari Suci Nyepi)')
  })

  test('calls an estimate an estimate', async () => {
    const text = await textOf({ ...receiptFacts, standardTime: '', promise: { ...must(receiptFacts.promise, 'the sample promise'), source: 'estimate' } })
    expect(text).toContain('Perkiraan selesai: Kamis, 26 Maret 2026')
    expect(text).toContain('Perkiraan: 2 hari kerja')
    expect(text).not.toContain('Waktu standar')
  })

  test('without a promise names no day', async () => {
    expect(await textOf({ ...receiptFacts, promise: null })).toContain('Tanggal selesai diberitahukan setelah berkas dinyatakan lengkap dan benar.')
    expect(await textOf({ ...receiptFacts, promise: null, registerNumber: '' })).toContain('Nomor register dan tanggal selesai diberitahukan setelah')
  })

  test('of papers a wrong clock dated says between which days they came, and never the wrong day; so does the slip of what went back', async () => {
    const between = { from: '2026-05-05', to: '2026-05-07' } as NonNullable<typeof receiptFacts.receivedBetween>
    const received = '2019-01-03T02:00:00.000Z' as typeof receiptFacts.received
    const receipt = await textOf({ ...receiptFacts, received, receivedBetween: between })
    expect(receipt.replaceAll(/\s+/g, ' ')).toContain('antara 5 Mei 2026 dan 7 Mei 2026 (jam komputer saat itu diragukan)')
    const slip = await textOf({ ...returnSlipFacts, received, receivedBetween: between, returnedAt: received, returnedBetween: { from: between.from, to: between.from } })
    expect(slip.replaceAll(/\s+/g, ' ')).toContain('telah dikembalikan kepada pemohon pada 5 Mei 2026 (jam komputer saat itu diragukan)')
    for (const text of [receipt, slip]) expect(text).not.toContain('2019')
  })

  test('a page printed while the clock is in doubt says so at its top', async () => {
    expect(await textOf({ ...registerFacts, clockDoubted: true })).toContain('Tanggal komputer saat dicetak diragukan')
    expect(await textOf(registerFacts)).not.toContain('diragukan')
  })

  test('speaks of fees only where the facts do', async () => {
    expect(await textOf(receiptFacts)).not.toContain('Biaya')
    expect(await textOf({ ...receiptFacts, fee: 'tidak dipungut' })).toContain('Biaya: tidak dipungut')
  })

  test('shows the NIK as masked as it was given', async () => {
    expect(await textOf(receiptFacts)).not.toMatch(/\d{16}/)
  })

  test('keeps "nobody looked" apart from "missing"', async () => {
    const text = await textOf(receiptFacts)
    expect(text).toMatch(/Fotokopi NPWP \(opsional\) TIDAK ADA/)
    expect(text).toMatch(/STR-RO asli BELUM DIPERIKSA/)
  })
})

describe('the return slip', () => {
  test('lists what is missing and says that all was handed back', async () => {
    const text = await textOf(returnSlipFacts)
    expect(text).toContain('Legalisasi belum ada cap basah')
    expect(text.replaceAll('\n', ' ')).toContain('Seluruh berkas yang diserahkan telah dikembalikan kepada pemohon pada Selasa, 17 Maret 2026 pukul 10.50 WIB.')
  })

  test('tells whether the register number stays', async () => {
    expect(await textOf(returnSlipFacts)).toContain('Nomor register diberikan setelah berkas lengkap.')
    expect(await textOf({ ...returnSlipFacts, registerNumber: '0124/SIKRO/2026' })).toContain('nomor register yang sama, 0124/SIKRO/2026')
  })
})

describe('the permit and its blanko', () => {
  test('the blanko leaves number and date open and has a box for each initial', async () => {
    const text = await textOf({ ...blankFacts, number: permitFacts.number, signedDate: permitFacts.signedDate })
    expect(text).toMatch(/NOMOR: \.{20,}/)
    expect(text).toMatch(/pada tanggal \.{20,}/)
    expect(text).not.toContain(permitFacts.number)
    for (const { title } of blankFacts.initials) expect(text.replaceAll('\n', ' ')).toContain(title.split(' ').at(-1))
    expect(text).toContain('Blanko, belum bernomor')
  })

  test('the permit carries number, date, signer and NIP in groups, and no boxes', async () => {
    const text = await textOf(permitFacts)
    expect(text).toContain('NOMOR: 500.16.7.2/012/SIKRO-1/DPMPTSP/III/2026')
    expect(text).toContain('pada tanggal 26 Maret 2026')
    expect(text).toContain('NIP. 19770417 200312 2 004')
    expect(text).not.toContain('Paraf')
  })

  test('a lifetime STR and a lifetime permit say so', async () => {
    const text = await textOf({ ...permitFacts, validUntil: 'lifetime' })
    expect(text).toContain('Masa berlaku STR-RO : Seumur hidup')
    expect(text).toContain('Masa berlaku izin : Seumur hidup selama memenuhi ketentuan')
  })
})

describe('a permit that is signed electronically', () => {
  const file: PermitFacts = { ...permitFacts, signatureMode: 'electronic', initials: [], numberDate: '2026-12-31' as IsoDate, signedDate: null }

  test('says who signs in a box, that the file is the original, and has no place for a photograph', async () => {
    const text = await textOf({ ...file, signedDate: '2027-01-04' as IsoDate })
    expect(text).toContain('KEPALA DINAS,\nDitandatangani secara elektronik oleh:\nDra. SRI HARTATI, M.Si.\nPembina Utama Muda\nNIP. 19770417 200312 2 004')
    expect(text.replaceAll('\n', ' ')).toContain('Naskah asli adalah berkas elektronik yang bertanda tangan elektronik; hasil cetaknya bukan naskah asli.')
    expect(text).not.toContain('Pas foto')
  })

  test('bears number and date before it is signed, claims no signature then, and keeps its date when it is signed in the new year', async () => {
    const before = await textOf(file)
    expect(before).toContain('NOMOR: 500.16.7.2/012/SIKRO-1/DPMPTSP/III/2026')
    expect(before).toContain('pada tanggal 31 Desember 2026')
    expect(before).not.toContain('Ditandatangani')
    expect(await textOf({ ...file, signedDate: '2027-01-04' as IsoDate })).toContain('pada tanggal 31 Desember 2026')
  })

  test('its blanko has a box for each initial its SOP asks for, and none without', async () => {
    const blank: PermitFacts = { ...blankFacts, signatureMode: 'electronic' }
    expect(await textOf({ ...blank, initials: [] })).not.toContain('Paraf')
    expect(await textOf(blank)).toContain('Jabatan Paraf Tanggal')
    expect(await textOf(blank)).not.toContain('Ditandatangani')
  })

  test('in ink it is the day of the signature, whatever the number’s', async () => {
    expect(await textOf({ ...permitFacts, numberDate: '2027-01-04' as IsoDate, signedDate: '2026-12-31' as IsoDate })).toContain('pada tanggal 31 Desember 2026')
  })
})

describe('the permits of the five SOPs are called as their SOP calls them', () => {
  test.each<[string, Partial<PermitFacts>, string]>([
    ['Mempawah, Pekanbaru, Dairi', {}, 'SURAT IZIN KERJA REFRAKSIONIS OPTISIEN (SIKRO)\nNOMOR'],
    ['Kampar, whose name SIKRO does not abbreviate', { permitName: 'Izin Kerja Refraksionis Optisien' }, 'IZIN KERJA REFRAKSIONIS OPTISIEN\nNOMOR'],
    ['Mempawah, by OSS', { ...certificateFacts }, 'SERTIFIKAT STANDAR\nNOMOR'],
  ])('%s', async (_, facts, title) => {
    expect(await textOf({ ...permitFacts, ...facts })).toContain(`contoh.invalid\n${title}`)
  })

  test('a certificate without an OSS number yet has no line for it; KBLI keeps its zeros', async () => {
    const { permitData } = certificateFacts
    const text = await textOf({ ...certificateFacts, permitData: permitData.form === 'standard-certificate' ? { ...permitData, ossNumber: '' } : permitData })
    expect(text).toContain('KBLI : 01111')
    expect(text).not.toContain('Nomor OSS')
  })

  test.each([
    ['low', 'Rendah'],
    ['medium-low', 'Menengah rendah'],
    ['medium-high', 'Menengah tinggi'],
    ['high', 'Tinggi'],
  ] as const)('risk %s', async (risk, words) => {
    const { permitData } = certificateFacts
    expect(await textOf({ ...certificateFacts, permitData: permitData.form === 'standard-certificate' ? { ...permitData, risk } : permitData })).toContain(`Tingkat risiko : ${words}`)
  })
})

test('a correction is marked on a permit and a receipt, and stands with the copy', async () => {
  expect(await textOf({ ...permitFacts, correction: 1 })).toMatch(/^KOREKSI ke-1\n/)
  expect(await textOf({ ...receiptFacts, correction: 2, copy: 3 })).toMatch(/^KOREKSI ke-2 · SALINAN ke-3\n/)
  expect(await textOf({ ...permitFacts, copy: 1 })).toMatch(/^SALINAN ke-1\n/)
})

test('an empty register says so', async () => {
  expect(await textOf({ ...registerFacts, rows: [] })).toContain('Belum ada berkas.')
})

test('dates and times are those of the office, also in Jayapura', async () => {
  expect(await textOf({ ...receiptFacts, office: { ...receiptFacts.office, timeZone: 'Asia/Jayapura' } })).toContain('Selasa, 17 Maret 2026 pukul 12.42 WIT')
})
