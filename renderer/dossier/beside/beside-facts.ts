import type { OfficeClock } from '../../session/office-clock.ts'
import type { DossierView } from '../view.ts'
import { CHANNELS } from './notice-text.ts'

type Fact = readonly [name: string, value: string]

const MEDIA = { paper: 'kertas', digital: 'digital', both: 'kertas dan digital' } as const
const AFTERWARDS = { permanent: 'permanen', destroy: 'musnah' } as const

/** What was recorded beside the steps; what was not is "" and not shown. */
export function besideFacts({ externalNumbers, archive, survey, notices }: DossierView, clock: OfficeClock): readonly Fact[] {
  return [
    ['Nomor SiCantik', externalNumbers.siCantik],
    ['Nomor OSS', externalNumbers.oss],
    ['Survei kepuasan', survey === null ? '' : `${survey.answer === 'given' ? 'Diisi pemohon' : 'Pemohon tidak bersedia'}, ${clock.moment(survey.at)}`],
    ['Tempat arsip', archive === null ? '' : placeWords(archive)],
    ['Klasifikasi dan retensi', archive === null ? '' : retentionWords(archive)],
    ...notices.map(({ name, at, channel, text }): Fact => [`Diberi tahu lewat ${channelWords(channel)}`, `${clock.moment(at)}, ${name}: ${short(text)}`]),
  ]
}

type Archive = NonNullable<DossierView['archive']>

export const placeWords = ({ depot, room, cabinet, box, folder }: Archive): string =>
  [depot && `Depo ${depot}`, room && `Ruang ${room}`, cabinet && `Lemari ${cabinet}`, box && `Boks ${box}`, folder && `Folder ${folder}`].filter((part) => part !== '').join(' – ')

const retentionWords = ({ classification, retentionActive, retentionInactive, afterwards, medium, count, condition }: Archive): string =>
  `${classification}, ${retentionActive} tahun aktif + ${retentionInactive} tahun inaktif, lalu ${AFTERWARDS[afterwards]}; ${count} berkas ${MEDIA[medium]}, ${condition === 'good' ? 'baik' : 'rusak'}`

const channelWords = (channel: DossierView['notices'][number]['channel']): string => CHANNELS.find((one) => one.value === channel)?.label ?? channel

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 160 ? `${line.slice(0, 160)}…` : line
}
