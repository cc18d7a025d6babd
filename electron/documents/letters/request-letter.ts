import type { Content } from 'pdfmake/interfaces.js'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { RequestContent } from '#domain/dossier/letter-content.ts'
import type { LetterFacts } from '../facts.ts'
import type { PageFormat } from '../page-format.ts'
import { applicationLines, receivedOn, underNumber } from './application-lines.ts'
import { letterEnd, officeSigner } from './letter-end.ts'
import { letterForm } from './letter-form.ts'
import { asSentence, dataLines, linesOf, paragraph, typedParagraphs } from './letter-parts.ts'

/** Surat permintaan rekomendasi to the agency or team that is to judge the application. */
export const requestLetter = (facts: LetterFacts, { nature, to, place, purpose, answerBy }: RequestContent, format: PageFormat): Content[] =>
  letterForm(
    {
      nature,
      town: facts.office.town,
      number: facts.number,
      date: facts.numberDate,
      attachments: '1 (satu) berkas',
      subject: `Permintaan Rekomendasi ${facts.permitName}`,
      to: [to],
      place: place === '' ? 'Tempat' : place,
      body: [
        paragraph(`Sehubungan dengan permohonan ${facts.permitName} yang kami terima pada tanggal ${receivedOn(facts)}${underNumber(facts)}, dengan ini kami sampaikan data permohonan sebagai berikut:`, format),
        dataLines(applicationLines(facts), format),
        paragraph('Untuk itu kami mohon rekomendasi Saudara mengenai hal berikut:', format),
        ...typedParagraphs(linesOf(purpose).map(asSentence).join('\n'), format),
        ...(answerBy === null ? [] : [paragraph(`Rekomendasi dimaksud kami harapkan dapat kami terima paling lambat tanggal ${longDate(answerBy)}.`, format)]),
      ],
      end: [letterEnd({ closing: 'Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.', lead: [], signer: officeSigner(facts) }, facts, format)],
    },
    format,
  )
