import { formatNpwp } from '#domain/applicant/npwp.ts'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { OpticianPermitData, StandardCertificateData } from '#domain/dossier/permit-data.ts'
import type { IsoDate } from '#domain/ids.ts'
import { terbilang } from '#domain/numbering/terbilang.ts'
import type { PermitFacts } from './facts.ts'
import { RISK_WORDS } from './words.ts'

type Lines = readonly (readonly [label: string, value: string])[]

/** What a permit says between its legal basis and its signature. */
export interface PermitTerms {
  /** The line in capitals over the holder's data. */
  readonly grants: string
  readonly holder: Lines
  /** The sentence that says what for. */
  readonly purpose: string
  readonly place: Lines
  readonly conditions: readonly string[]
  /** Health permits carry the holder's photograph. */
  readonly photo: boolean
}

export function permitTerms(facts: PermitFacts): PermitTerms {
  const { permitData } = facts
  switch (permitData.form) {
    case 'optician':
      return opticianTerms(facts, permitData)
    case 'standard-certificate':
      return certificateTerms(facts, permitData)
  }
}

const opticianTerms = (facts: PermitFacts, data: OpticianPermitData): PermitTerms => ({
  grants: 'MEMBERI IZIN KEPADA',
  holder: [
    ['Nama', facts.applicant.name],
    ['NIK', facts.applicant.nik],
    ['Alamat', facts.applicant.address],
    ['Nomor STR-RO', data.strNumber],
    ['Masa berlaku STR-RO', data.strExpiry === 'lifetime' ? 'Seumur hidup' : `Sampai dengan ${longDate(data.strExpiry)}`],
  ],
  purpose: 'Untuk melakukan pekerjaan sebagai Refraksionis Optisien pada fasilitas pelayanan berikut:',
  place: [
    ['Nama tempat kerja', data.workplaceName],
    ['Alamat tempat kerja', data.workplaceAddress],
    ['Tempat kerja ke', `${data.placeSequence} (${terbilang(data.placeSequence)})`],
    ['Masa berlaku izin', validity(facts.validUntil)],
  ],
  conditions: [
    'Izin ini berlaku untuk satu tempat kerja sebagaimana tersebut di atas dan tidak dapat dipindahtangankan kepada pihak lain.',
    'Pemegang izin wajib bekerja sesuai dengan kompetensi, standar profesi, standar pelayanan, standar prosedur operasional, dan etika profesi, serta menghormati hak dan rahasia penerima pelayanan.',
    'Pemegang izin wajib memasang atau menyimpan izin ini di tempat kerja dan menunjukkannya apabila diminta oleh petugas yang berwenang.',
    'Perpanjangan izin dimohonkan sebelum masa berlakunya berakhir; perubahan tempat kerja atau identitas wajib dimohonkan izin yang baru.',
    'Izin ini dicabut apabila pemegang izin melanggar ketentuan peraturan perundang-undangan, dan diperbaiki sebagaimana mestinya apabila di kemudian hari ternyata terdapat kekeliruan.',
  ],
  photo: true,
})

const certificateTerms = (facts: PermitFacts, data: StandardCertificateData): PermitTerms => ({
  grants: 'MEMBERIKAN SERTIFIKAT STANDAR KEPADA',
  holder: [
    [facts.applicant.kind === 'company' ? 'Nama pelaku usaha' : 'Nama', facts.applicant.name],
    ['Penanggung jawab', facts.applicant.responsible],
    ['NIK', facts.applicant.nik],
    ['NPWP', formatNpwp(facts.applicant.npwp)],
    ['Alamat', facts.applicant.address],
  ],
  purpose: 'Untuk menjalankan kegiatan usaha berikut, yang telah dinyatakan memenuhi standar kegiatan usaha:',
  place: [
    ['Nama usaha', data.businessName],
    ['NIB', data.nib],
    ['KBLI', data.kbli],
    ['Tingkat risiko', RISK_WORDS[data.risk]],
    ['Nomor OSS', data.ossNumber],
    ['Masa berlaku', validity(facts.validUntil)],
  ],
  conditions: [
    'Pelaku usaha wajib menjalankan kegiatan usaha sesuai dengan standar kegiatan usaha dan ketentuan peraturan perundang-undangan.',
    'Pelaku usaha wajib menyampaikan laporan kegiatan usaha dan memberikan keterangan yang benar pada saat dilakukan pengawasan.',
    'Setiap perubahan data usaha wajib dilaporkan melalui sistem perizinan berusaha terintegrasi secara elektronik (OSS).',
    'Sertifikat ini dicabut apabila pelaku usaha melanggar ketentuan peraturan perundang-undangan, dan diperbaiki sebagaimana mestinya apabila di kemudian hari ternyata terdapat kekeliruan.',
  ],
  photo: false,
})

function validity(until: IsoDate | 'lifetime' | null): string {
  if (until === null) return `Sampai dengan ${'.'.repeat(28)}`
  return until === 'lifetime' ? 'Seumur hidup selama memenuhi ketentuan' : `Sampai dengan ${longDate(until)}`
}
