import { ROLES } from '../officer/role.ts'
import type { Step } from '../workflow/procedure.ts'
import { refusalLetter, sendBackTo } from './assumed-tracks.ts'
import { forward, onto } from './outcome.ts'
import { hours, lane, letter, minutes, recorded, row } from './step.ts'

const { applicant, frontOffice, backOffice, divisionHead, secretary, headOfOffice, generalAffairs } = ROLES
const refusal = refusalLetter.id
const toBackOffice = sendBackTo('refusal-letter', 'Back Office')

/** Rows 9–15: the refusal as Dairi prints it, with paraf, signature, number, dispatch. */
export const dairiRefusalRows: readonly Step[] = [
  row({
    id: 'refusal-letter',
    no: '9',
    activity: 'Pembuatan surat penolakan',
    by: lane(backOffice),
    byAssumed: true,
    requisites: 'Draf Surat Penolakan',
    time: ['2 jam', hours(2)],
    output: 'Surat Penolakan',
    papers: [letter(refusal, 'drafted')],
    outcomes: [forward('drafted', 'Teruskan surat penolakan', 'Surat penolakan dibuat', onto('refusal-initial-division'), [{ do: 'prepare', document: refusal }])],
  }),
  row({
    id: 'refusal-initial-division',
    no: '10',
    activity: 'Paraf Kabid pada surat penolakan',
    by: lane(divisionHead),
    byAssumed: true,
    requisites: 'Draf Surat Penolakan',
    time: ['1 Jam', hours(1)],
    output: 'Paraf',
    outcomes: [forward('initialled', 'Bubuhkan paraf', 'Surat penolakan diparaf', onto('refusal-initial-secretary'), [{ do: 'initial', document: refusal }]), toBackOffice],
  }),
  row({
    id: 'refusal-initial-secretary',
    no: '11',
    activity: 'Paraf Sekretaris pada surat penolakan',
    by: lane(secretary),
    byAssumed: true,
    requisites: 'Draf Surat Penolakan',
    time: ['1 Jam', hours(1)],
    output: 'Paraf',
    outcomes: [forward('initialled', 'Bubuhkan paraf', 'Surat penolakan diparaf', onto('refusal-sign'), [{ do: 'initial', document: refusal }]), toBackOffice],
  }),
  row({
    id: 'refusal-sign',
    no: '12',
    activity: 'Penandatanganan surat penolakan',
    by: lane(headOfOffice),
    requisites: 'Draf Surat Penolakan Berparaf',
    time: ['2 Jam', hours(2)],
    output: 'Surat Penolakan',
    outcomes: [
      forward('signed', 'Tandatangani surat penolakan', 'Surat penolakan ditandatangani', onto('refusal-number'), [{ do: 'sign', document: refusal, mode: 'wet' }]),
      toBackOffice,
    ],
  }),
  row({
    id: 'refusal-number',
    no: '13',
    activity: 'Penomoran surat keluar',
    by: lane(generalAffairs),
    byAssumed: true,
    requisites: 'Buku Agenda, Surat',
    time: ['1 Jam', hours(1)],
    output: 'Surat Penolakan',
    outcomes: [forward('numbered', 'Beri nomor surat keluar', 'Surat penolakan diberi nomor', onto('refusal-notify'), [{ do: 'number', document: refusal }])],
  }),
  row({
    id: 'refusal-notify',
    no: '14',
    activity: 'Penyampaian surat penolakan',
    by: lane(frontOffice),
    byAssumed: true,
    requisites: 'Surat Penolakan',
    time: ['1 Jam', hours(1)],
    output: 'Surat Penolakan',
    outcomes: [forward('notified', 'Beri tahu pemohon', 'Pemohon diberi tahu', onto('refusal-hand-over'), [{ do: 'notify' }])],
  }),
  row({
    id: 'refusal-hand-over',
    no: '15',
    activity: 'Penerimaan surat penolakan',
    by: recorded(applicant, frontOffice),
    requisites: 'Buku Ekspedisi, Surat Penolakan, Resi Penerimaan',
    time: ['15 Menit', minutes(15)],
    output: 'Surat Penolakan',
    outcomes: [forward('handed-over', 'Serahkan surat penolakan', 'Surat penolakan diserahkan', { end: 'refused' }, [{ do: 'handOver', document: refusal }])],
  }),
]
