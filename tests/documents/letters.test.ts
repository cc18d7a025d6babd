import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/ids.ts'
import type { PaperFacts } from '#documents/facts.ts'
import { inTitleCase } from '#domain/office/in-title-case.ts'
import { isOtherAgency } from '#documents/letters/other-agency.ts'
import { paperRead } from './drawn-paper.ts'
import { certificateFacts, common } from './sample-facts.ts'
import { anton, assignmentFacts, checklistFacts, considerationFacts, letters, minutesFacts, recommendationFacts, refusalDraftFacts, refusalFacts, requestFacts } from './sample-letters.ts'

const pagesOf = async (facts: PaperFacts) => (await paperRead(facts)).pages
const textOf = async (facts: PaperFacts) => (await pagesOf(facts)).map((page) => page.text).join('\n')
const flowing = async (facts: PaperFacts) => (await textOf(facts)).replaceAll('\n', ' ')
const day = (text: string): IsoDate => text as IsoDate

describe('each letter says, line by line, what it said when it was looked at', () => {
  test.each(letters)('$kind', async (facts) => {
    await expect(`${await textOf(facts)}\n`).toMatchFileSnapshot(`golden/${facts.kind}-a4.txt`)
  })
})

describe('a letter without a number yet leaves number and date open', () => {
  test('the request letter', async () => {
    const text = await textOf({ ...requestFacts, number: '', numberDate: null })
    expect(text).toMatch(/Pekanbaru, \.{20,}/)
    expect(text).toMatch(/Nomor : \.{20,}/)
  })

  test('the assignment letter, which takes the day of its signature where it has one', async () => {
    expect(await textOf({ ...assignmentFacts, number: '', numberDate: null })).toMatch(/NOMOR: \.{20,}[\s\S]*pada tanggal 16 November 2026/)
    expect(await textOf({ ...assignmentFacts, number: '', numberDate: null, signed: [] })).toMatch(/pada tanggal \.{20,}/)
  })

  test('the draft of a refusal, whatever its facts know already', async () => {
    const text = await textOf({ ...refusalDraftFacts, number: refusalFacts.number, numberDate: refusalFacts.numberDate })
    expect(text).not.toContain(refusalFacts.number)
    expect(text).toContain('Draf, belum bernomor · register 0123/SIKRO/2026')
    expect(text).toContain('Jabatan Paraf Tanggal')
    expect(text).toContain('18/11/2026')
  })

  test('what is never numbered has no line for it', async () => {
    expect(await textOf(considerationFacts)).not.toContain('NOMOR')
    expect(await textOf(checklistFacts)).not.toContain('NOMOR')
  })
})

describe('the refusal', () => {
  test('names ground, reasons by requirement, objection, that papers go back, and copies', async () => {
    const text = await flowing(refusalFacts)
    for (const words of ['1. Peraturan Wali Kota Pekanbaru Nomor 90 Tahun 2022 tentang Pendelegasian Wewenang Perizinan dan Non Perizinan;', 'Optometris, dengan ini kami sampaikan', 'tidak dapat dikabulkan (ditolak)', '2. Permohonan secara keseluruhan', 'Keberatan dapat diajukan', 'seluruh berkas permohonan kami kembalikan', 'Tembusan:']) expect(text).toContain(words)
    expect(text).not.toContain('Paraf')
  })

  test('a usual one is one sheet', async () => {
    for (const size of ['A4', 'F4'] as const) expect(await pagesOf({ ...refusalFacts, size })).toHaveLength(1)
  })

  test('a ground that is the national rule itself stands once', async () => {
    const content = { ...refusalFacts.content, legalGround: 'Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan' }
    expect((await flowing({ ...refusalFacts, content } as PaperFacts)).match(/Undang-Undang Nomor 17 Tahun 2023/g)).toHaveLength(1)
  })

  test('a ground that is the second national rule stays behind the law it rests on', async () => {
    const [law = '', decree = ''] = refusalFacts.legalBasis
    const text = await flowing({ ...refusalFacts, content: { ...refusalFacts.content, legalGround: `Peraturan Bupati Nomor 5\n${decree}` } as typeof refusalFacts.content })
    expect(text).toContain('1. Peraturan Bupati Nomor 5;')
    expect(text.indexOf(law.slice(0, 30))).toBeLessThan(text.indexOf(decree.slice(0, 30)))
  })

  test('without copies, objection and address has no empty headings', async () => {
    const text = await textOf({ ...refusalFacts, applicant: { ...refusalFacts.applicant, address: '' }, content: { letter: 'refusal-letter', legalGround: 'Pasal 1', reasons: [{ requirement: '', reason: 'Tidak lengkap' }], objection: '', copiesTo: [] } })
    expect(text).not.toContain('Tembusan')
    expect(text).toContain('Yth. Dewi Anggraini, A.Md.RO\ndi –\nTempat')
  })

  test('a company is addressed through its head', async () => {
    expect(await textOf({ ...refusalFacts, applicant: certificateFacts.applicant, permitData: certificateFacts.permitData })).toContain('Yth. Pimpinan PT Optik Nusantara Jaya\nu.p. Dewi Anggraini')
  })

  test('signed electronically leaves no room for ink', async () => {
    expect(await textOf({ ...refusalFacts, signature: { date: day('2026-11-19'), mode: 'electronic' } })).toContain('Ditandatangani secara elektronik oleh:')
  })
})

describe('the minutes', () => {
  test('write the day in words, also on the last of a year', async () => {
    expect(await flowing(minutesFacts)).toContain('Pada hari ini Selasa tanggal tujuh belas bulan November tahun dua ribu dua puluh enam (17/11/2026)')
    const content = { ...minutesFacts.content, date: day('2026-12-31') }
    expect(await flowing({ ...minutesFacts, content } as PaperFacts)).toContain('Pada hari ini Kamis tanggal tiga puluh satu bulan Desember tahun dua ribu dua puluh enam (31/12/2026)')
  })

  test('are signed by each examiner: dated who has, dots for who has not', async () => {
    expect(await textOf(minutesFacts)).toContain('ditandatangani 17/11/2026')
    expect(await textOf({ ...minutesFacts, signed: [...minutesFacts.signed, { ...anton, date: day('2026-11-18') }] })).toMatch(/ditandatangani 17\/11\/2026 ditandatangani 18\/11\/2026/)
    expect(await textOf({ ...minutesFacts, signed: [] })).not.toContain('ditandatangani')
  })

  test.each([
    ['fits', 'MEMENUHI PERSYARATAN'],
    ['repair', 'PERLU DIPERBAIKI'],
    ['unfit', 'TIDAK MEMENUHI PERSYARATAN'],
  ] as const)('decide: %s', async (decision, words) => {
    expect(await flowing({ ...minutesFacts, content: { ...minutesFacts.content, decision } } as PaperFacts)).toContain(`permohonan dinyatakan ${words}.`)
  })

  test('without a visit say so', async () => {
    const text = await flowing({ ...minutesFacts, content: { ...minutesFacts.content, visit: null } } as PaperFacts)
    expect(text).toContain('tanpa peninjauan lapangan')
    expect(text).not.toContain('Nomor surat tugas')
  })

  test('of a visit are about the examination all the same', async () => {
    expect(await textOf({ ...minutesFacts, letterName: 'Berita Acara' })).toContain('BERITA ACARA\nNOMOR: 500.16.7.2/033/BAP/2026\nTENTANG\nPEMERIKSAAN PERMOHONAN')
  })
})

test('a requirement that its parts answer for is not said to be of no account', async () => {
  const about = (findings: typeof minutesFacts.content) => textOf({ ...minutesFacts, content: findings })
  if (minutesFacts.content.letter !== 'minutes') throw new Error('other facts')
  const whole = { name: 'Ruang kerja', fits: null, note: '' }
  expect(await about({ ...minutesFacts.content, findings: [whole, { name: '- Penerangan', fits: true, note: '' }] })).not.toContain('Tidak berlaku')
  expect(await about({ ...minutesFacts.content, findings: [whole, { name: '- Penerangan', fits: null, note: '' }] })).toContain('Tidak berlaku')
})

test('parts of a requirement stand under it as a., b., without a number of their own', async () => {
  const part = (name: string) => ({ name, fits: true, note: '' })
  const findings = [part('Ruang kerja'), part('- Luas ruang'), { ...part('- Ruang'.concat('x'.repeat(60))), fits: false, note: 'gelap' }, part('Pasfoto'), part('- Latar merah')]
  const text = await textOf({ ...checklistFacts, content: { ...checklistFacts.content, findings } } as PaperFacts)
  expect(text).toMatch(/1\. Ruang kerja\na\. Luas ruang\nb\. Ruangx/)
  expect(text).toMatch(/2\. Pasfoto\na\. Latar merah/)
  expect(text).not.toContain('- Luas')
})

test('a letter says the Sifat its desk chose, and Biasa where none was', async () => {
  for (const facts of [requestFacts, refusalFacts, refusalDraftFacts, recommendationFacts]) {
    expect(await textOf(facts)).toContain('Sifat : Biasa')
    expect(await textOf({ ...facts, content: { ...facts.content, nature: 'very-urgent' } } as PaperFacts)).toContain('Sifat : Sangat segera')
  }
})

test('a long name of the office takes two lines of the letterhead, on every sheet', async () => {
  const office = { ...common.office, government: 'PEMERINTAH KABUPATEN MEMPAWAH', name: 'DINAS PENANAMAN MODAL, KOPERASI, USAHA KECIL DAN MENENGAH DAN PELAYANAN TERPADU SATU PINTU' }
  for (const size of ['A4', 'F4', 'A5'] as const) {
    expect(await textOf({ ...refusalFacts, office, size })).toContain('MEMPAWAH\nDINAS PENANAMAN MODAL, KOPERASI, USAHA KECIL\nDAN MENENGAH DAN PELAYANAN TERPADU SATU PINTU\n')
  }
})

describe('who signs', () => {
  test('a request and an assignment: the head, until somebody else is recorded', async () => {
    for (const facts of [requestFacts, assignmentFacts]) {
      expect(await textOf({ ...facts, signed: [] })).toContain('KEPALA DINAS,\nDra. SRI HARTATI, M.Si.\nPembina Utama Muda\nNIP. 19770417 200312 2 004')
      const other = await textOf({ ...facts, signed: [{ name: 'Nurhayati, S.H.', title: 'Sekretaris', nip: '', date: day('2026-11-16') }] })
      expect(other).toContain('SEKRETARIS,\nNurhayati, S.H.')
      expect(other).not.toContain('Pembina Utama Muda')
    }
  })

  test('the head’s own signature bears the name as the office writes it, however the desk typed it', async () => {
    for (const mark of [{ name: 'Sri Hartati', title: 'Kadis', nip: '' }, { name: 'Bu Sri', title: 'Kadis', nip: common.office.head.nip }]) {
      expect(await textOf({ ...requestFacts, signed: [{ ...mark, date: day('2026-11-16') }] })).toContain('KEPALA DINAS,\nDra. SRI HARTATI, M.Si.\nPembina Utama Muda')
    }
  })

  test('a recommendation: never the head of this office unasked', async () => {
    const text = await textOf({ ...recommendationFacts, signed: [] })
    expect(text).toMatch(/TIM TEKNIS,\n\.{20,}/)
    expect(text).not.toContain('SRI HARTATI')
  })

  test('a checklist: who examined, else who wrote it', async () => {
    expect(await textOf(checklistFacts)).toContain('PETUGAS PEMERIKSA,\nNurul Aini, S.K.M.')
    expect(await textOf({ ...checklistFacts, signed: [{ ...anton, date: day('2026-11-18') }] })).toContain('Pekanbaru, 18 November 2026\nANGGOTA, IROPIN CABANG PEKANBARU,\nAnton Siregar, A.Md.RO')
  })
})

describe('advice', () => {
  test('is given or not given, in words nobody can take for the other', async () => {
    expect(await flowing(recommendationFacts)).toContain('Tim Teknis memberikan rekomendasi untuk penerbitan Surat Izin Kerja Refraksionis Optisien dimaksud, dengan ketentuan:')
    expect(await flowing({ ...recommendationFacts, content: { ...recommendationFacts.content, recommended: false, conditions: '' } } as PaperFacts)).toContain('Tim Teknis tidak memberikan rekomendasi untuk penerbitan Surat Izin Kerja Refraksionis Optisien dimaksud.')
    expect(await flowing({ ...considerationFacts, content: { ...considerationFacts.content, recommended: true } } as PaperFacts)).toContain('memenuhi persyaratan teknis dan dapat dipertimbangkan')
  })

  test('of another agency is not printed under our letterhead: a draft for it, or the record of its numbered letter', async () => {
    for (const facts of [recommendationFacts, considerationFacts]) {
      const draft = await flowing({ ...facts, signed: [], content: { ...facts.content, from: 'Dinas Kesehatan Kota Pekanbaru', number: '' } } as PaperFacts)
      expect(draft).toMatch(/^KONSEP UNTUK DINAS KESEHATAN KOTA PEKANBARU Belum berlaku sebagai surat/)
      expect(draft).not.toContain('PEMERINTAH KOTA PEKANBARU')
      expect(draft).not.toMatch(/Pekanbaru, 18 November|Ditetapkan di Pekanbaru/)
      const record = await flowing({ ...facts, content: { ...facts.content, from: 'Kepala Dinas Kesehatan Kota Pekanbaru', number: '440/1289/Dinkes/2026' } } as PaperFacts)
      expect(record).toMatch(/^CATATAN ISI SURAT KEPALA DINAS KESEHATAN KOTA PEKANBARU/)
    }
  })

  test('of the team, whoever sits in it, and of this office itself is on our own letterhead', () => {
    for (const from of ['Tim Teknis', 'Ketua Tim Teknis Dinas Kesehatan', 'Bidang Pelayanan', 'Kepala DPMPTSP', 'Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'Timbul Siregar']) expect(isOtherAgency(from, common.office), from).toBe(false)
    for (const from of ['Dinas Kesehatan', 'Plt. Kepala Dinas Kesehatan', 'UPTD Puskesmas Sukajadi', 'Rumah Sakit Umum Daerah']) expect(isOtherAgency(from, common.office), from).toBe(true)
  })

  test('several considerations are numbered, one is not', async () => {
    expect(await textOf(recommendationFacts)).toContain('2. Tempat kerja memenuhi ketentuan.')
    expect(await textOf(considerationFacts)).not.toContain('1. Peralatan')
  })

  test('goes to the office by its name in ordinary letters', () => {
    expect(inTitleCase(common.office.name)).toBe('Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu')
    expect(inTitleCase('DINAS PENANAMAN MODAL, KOPERASI, UKM DAN PTSP')).toBe('Dinas Penanaman Modal, Koperasi, UKM dan PTSP')
    expect(inTitleCase('DPMPTSP Kabupaten Dairi')).toBe('DPMPTSP Kabupaten Dairi')
  })
})

test('a letter about a business names NIB, KBLI with its zeros, risk and OSS number', async () => {
  const text = await textOf({ ...minutesFacts, permitName: 'Sertifikat Standar', applicant: certificateFacts.applicant, permitData: certificateFacts.permitData })
  for (const line of ['NIB : 9120001234567', 'KBLI : 01111', 'Tingkat risiko : Menengah tinggi', 'Nomor OSS : 91200012345670001']) expect(text).toContain(line)
})

test('a correction is marked on every page, before the copy', async () => {
  for (const page of await pagesOf({ ...minutesFacts, correction: 2, copy: 1 })) expect(page.text).toContain('KOREKSI ke-2 · SALINAN ke-1')
  expect(await textOf(minutesFacts)).not.toContain('KOREKSI')
})
