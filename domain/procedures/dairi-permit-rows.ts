import { ROLES } from '../officer/role.ts'
import type { Step } from '../workflow/procedure.ts'
import { returnHere, sendBackTo } from './assumed-tracks.ts'
import { permit } from './dairi-documents.ts'
import { forward, onto } from './outcome.ts'
import { days, hours, lane, minutes, recorded, row } from './step.ts'

const { applicant, frontOffice, backOffice, divisionHead, secretary, headOfOffice, generalAffairs } = ROLES
const document = permit.id
const toBackOffice = sendBackTo('print', 'Back Office')

/** Rows 16–23: the permit, numbered after its wet signature in the Buku Agenda Penomoran Izin. */
export const dairiPermitRows: readonly Step[] = [
  row({
    id: 'receive-recommendation',
    no: '16',
    activity: 'Penerimaan rekomendasi',
    by: lane(backOffice),
    byAssumed: true,
    requisites: 'Surat Rekomendasi',
    time: ['30 Menit', minutes(30)],
    output: 'Rekomendasi',
    outcomes: [forward('received', 'Terima rekomendasi', 'Rekomendasi diterima', onto('print')), returnHere('receive-recommendation')],
  }),
  row({
    id: 'print',
    no: '17',
    activity: 'Pencetakan izin dan paraf',
    by: lane(backOffice),
    byAssumed: true,
    requisites: 'Draft Surat Izin',
    time: ['45 Menit', minutes(45)],
    output: 'Draf Surat Izin',
    outcomes: [forward('printed', 'Cetak izin dan bubuhkan paraf', 'Izin dicetak dan diparaf', onto('initial-division'), [{ do: 'prepare', document }, { do: 'initial', document }]), returnHere('print')],
  }),
  row({
    id: 'initial-division',
    no: '18',
    activity: 'Paraf Kabid',
    by: lane(divisionHead),
    byAssumed: true,
    requisites: 'Draf Surat Izin Berparaf',
    time: ['1 Jam', hours(1)],
    output: 'Draf Surat Izin Berparaf',
    outcomes: [forward('initialled', 'Bubuhkan paraf', 'Diparaf', onto('initial-secretary'), [{ do: 'initial', document }]), toBackOffice, returnHere('initial-division')],
  }),
  row({
    id: 'initial-secretary',
    no: '19',
    activity: 'Paraf Sekretaris',
    by: lane(secretary),
    byAssumed: true,
    requisites: 'Draf Surat Izin Berparaf',
    time: ['1 Jam', hours(1)],
    output: 'Draf Surat Izin Berparaf',
    outcomes: [forward('initialled', 'Bubuhkan paraf', 'Diparaf', onto('sign'), [{ do: 'initial', document }]), toBackOffice, returnHere('initial-secretary')],
  }),
  row({
    id: 'sign',
    no: '20',
    activity: 'Penandatanganan izin',
    by: lane(headOfOffice),
    requisites: 'Draf Surat Izin Berparaf',
    time: ['1 Hari', days(1)],
    output: 'Surat Izin',
    outcomes: [forward('signed', 'Tandatangani', 'Ditandatangani', onto('number'), [{ do: 'sign', document, mode: 'wet' }]), toBackOffice, returnHere('sign')],
  }),
  row({
    id: 'number',
    no: '21',
    activity: 'Pemberian nomor izin',
    by: lane(generalAffairs),
    byAssumed: true,
    requisites: 'Buku Agenda Penomoran Izin',
    time: ['1 Jam', hours(1)],
    output: 'Surat Izin Bernomor',
    outcomes: [forward('numbered', 'Beri nomor', 'Diberi nomor', onto('notify'), [{ do: 'number', document }])],
  }),
  row({
    id: 'notify',
    no: '22',
    activity: 'Penyampaian izin',
    by: lane(frontOffice),
    byAssumed: true,
    requisites: 'Surat Izin Bernomor',
    time: ['30 Menit', minutes(30)],
    output: 'Surat Izin Bernomor',
    outcomes: [forward('notified', 'Beri tahu pemohon', 'Pemohon diberi tahu', onto('hand-over'), [{ do: 'notify' }])],
  }),
  row({
    id: 'hand-over',
    no: '23',
    activity: 'Penerimaan izin',
    by: recorded(applicant, frontOffice),
    requisites: 'Expedisi, Surat Izin, Resi Penerimaan',
    time: ['30 Menit', minutes(30)],
    output: 'Surat Izin Diterima',
    outcomes: [forward('handed-over', 'Serahkan izin', 'Izin diserahkan', { end: 'handed-over' }, [{ do: 'handOver', document }])],
  }),
]
