import type { Content } from 'pdfmake/interfaces.js'
import { dayName, longDate, longDateWithDay, monthName, shortDate } from '#domain/calendar/indonesian-date.ts'
import { dayOf, yearOf } from '#domain/calendar/iso-date.ts'
import type { MinutesContent } from '#domain/dossier/letter-content.ts'
import type { IsoDate } from '#domain/ids.ts'
import { terbilang } from '#domain/numbering/terbilang.ts'
import type { LetterFacts } from '../facts.ts'
import type { PageFormat } from '../page-format.ts'
import { applicationLines } from './application-lines.ts'
import { examinerSignatures } from './examiner-signatures.ts'
import { findingsTable } from './findings-table.ts'
import { asSentence, continued, dataLines, linesOf, paragraph } from './letter-parts.ts'
import { peopleTable } from './people-table.ts'
import { titleHead } from './title-form.ts'

/** Berita acara pemeriksaan: who examined what, requirement by requirement, what was seen on the spot, and the decision; signed by every examiner. */
export function minutes(facts: LetterFacts, content: MinutesContent, format: PageFormat): Content[] {
  const [first, ...signatures] = examinerSignatures(content.examiners, facts.signed, format)
  return [
    titleHead({ title: facts.letterName, number: facts.number, about: `${/pemeriksaan/i.test(facts.letterName) ? '' : 'Pemeriksaan '}Permohonan ${facts.permitName}` }, format),
    paragraph(`${onThisDay(content.date)}, kami yang bertanda tangan di bawah ini:`, format),
    peopleTable(content.examiners, format, format.inner),
    continued('telah melakukan pemeriksaan atas permohonan dengan data sebagai berikut:', format),
    dataLines(applicationLines(facts).filter(([label]) => label !== 'Jenis izin'), format),
    ...(content.findings.length === 0 ? [] : [paragraph('Hasil pemeriksaan persyaratan adalah sebagai berikut:', format), findingsTable(content.findings, format)]),
    ...visit(content, format),
    ...decision(content, format),
    {
      unbreakable: true,
      stack: [
        paragraph('Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.', format),
        { text: `${facts.office.town}, ${longDate(content.date)}`, margin: [0, format.base * 0.4, 0, 0] },
        { text: 'Pemeriksa,', bold: true },
        ...(first === undefined ? [] : [first]),
      ],
    },
    ...signatures,
  ]
}

/** "Pada hari ini Selasa tanggal tujuh belas bulan November tahun dua ribu dua puluh enam (17/11/2026)" */
export const onThisDay = (date: IsoDate): string => `Pada hari ini ${dayName(date)} tanggal ${terbilang(dayOf(date))} bulan ${monthName(date)} tahun ${terbilang(yearOf(date))} (${shortDate(date)})`

const visit = ({ visit: seen }: MinutesContent, format: PageFormat): Content[] =>
  seen === null
    ? [paragraph('Pemeriksaan dilakukan atas dokumen, tanpa peninjauan lapangan.', format)]
    : [
        {
          unbreakable: true,
          stack: [
            paragraph('Peninjauan lapangan dilakukan dengan keterangan sebagai berikut:', format),
            dataLines([['Hari, tanggal', longDateWithDay(seen.date)], ['Nomor surat tugas', seen.assignment], ['Tempat', seen.place], ['Hasil', seen.result]], format),
          ],
        },
      ]

const decision = ({ decision: decided, note }: MinutesContent, format: PageFormat): Content[] => [
  {
    text: ['Dengan demikian permohonan dinyatakan ', { text: `${DECISIONS[decided]}.`, bold: true }],
    leadingIndent: format.base * 2.6,
    margin: [0, 0, 0, format.base * 0.5],
  },
  ...(linesOf(note).length === 0 ? [] : [dataLines([['Catatan', linesOf(note).map(asSentence).join('\n')]], format)]),
]

const DECISIONS: Readonly<Record<MinutesContent['decision'], string>> = { fits: 'MEMENUHI PERSYARATAN', repair: 'PERLU DIPERBAIKI', unfit: 'TIDAK MEMENUHI PERSYARATAN' }
