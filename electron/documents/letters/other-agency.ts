import type { Content } from 'pdfmake/interfaces.js'
import type { RecommendationContent } from '#domain/dossier/letter-content.ts'
import type { LetterFacts } from '../facts.ts'
import type { PageFormat } from '../page-format.ts'

/** Whether advice comes from an agency with a letterhead of its own: not from this office, nor from a technical team, which in the SOPs is a lane of the office. */
export function isOtherAgency(from: string, { name, shortName }: LetterFacts['office']): boolean {
  const said = from.trim().toLowerCase()
  if (/\btim\b/.test(said) || [name, shortName].some((own) => own !== '' && said.includes(own.toLowerCase()))) return false
  return AGENCY.test(said)
}

/** Stands where the letterhead would: ours is not that agency's. What bears its number already is a record of its letter, the rest a draft for it to sign. */
export function otherAgencyHead({ from, number }: Pick<RecommendationContent, 'from' | 'number'>, format: PageFormat): Content {
  const [mark, note] =
    number === ''
      ? ['KONSEP UNTUK', 'Belum berlaku sebagai surat. Naskah resmi diterbitkan instansi tersebut dengan kop surat, nomor, dan tanda tangannya sendiri.']
      : ['CATATAN ISI SURAT', 'Naskah asli adalah surat yang diterbitkan instansi tersebut.']
  return {
    margin: [0, 0, 0, format.base * 0.9],
    table: {
      widths: [format.inner - 13],
      body: [[{ stack: [{ text: mark, bold: true }, { text: from.toUpperCase(), bold: true, fontSize: format.base * 1.15 }, { text: note, fontSize: format.base * 0.82 }], alignment: 'center' }]],
    },
    layout: { hLineWidth: () => 0.8, vLineWidth: () => 0.8, paddingLeft: () => 6, paddingRight: () => 6, paddingTop: () => 4, paddingBottom: () => 4 },
  }
}

const AGENCY = /^(?:(?:plt\.?|plh\.?)\s+)?(?:kepala\s+|direktur\s+)?(?:dinas|badan|balai|kantor|kementerian|direktorat|upt|uptd|puskesmas|rumah sakit|rsud|inspektorat|sekretariat|kecamatan|camat|kepolisian|organisasi|ikatan|pengurus)\b/
