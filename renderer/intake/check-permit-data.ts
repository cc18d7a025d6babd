import { parseDate } from '#domain/calendar/parse-date.ts'
import type { IsoDate } from '#domain/ids.ts'
import { nibOf } from './check-applicant.ts'
import type { FieldMessages } from './field-messages.ts'
import type { IntakeService, ReceiveInput } from './intake-context.ts'
import { wholeAddress } from './whole-address.ts'
import type { IntakeForm } from './intake-form.ts'

type PermitInput = ReceiveInput['permitData']

/** The permit's own data as typed, tidied; problems go to `messages` under `permitData.…`. */
export function checkPermitData(typed: IntakeForm['permit'], form: IntakeService['permitForm'], today: IsoDate, messages: FieldMessages): PermitInput {
  return form === 'optician' ? optician(typed, today, messages) : standardCertificate(typed, messages)
}

function optician(typed: IntakeForm['permit'], today: IsoDate, messages: FieldMessages): PermitInput {
  required(typed.strNumber, 'permitData.strNumber', 'Isi nomor STR-RO. Bila STR belum ada, tulis “belum ada”.', messages)
  const strExpiry = expiryOf(typed, today, messages)
  required(typed.workplaceName, 'permitData.workplaceName', 'Isi nama tempat kerja.', messages)
  const workplaceAddress = wholeAddress(typed.workplaceAddress, typed.workplaceRegion)
  required(workplaceAddress, 'permitData.workplaceAddress', 'Isi alamat tempat kerja.', messages)
  return {
    form: 'optician',
    strNumber: typed.strNumber,
    strExpiry,
    workplaceName: typed.workplaceName,
    workplaceAddress,
    placeSequence: Number(typed.placeSequence),
  }
}

function expiryOf(typed: IntakeForm['permit'], today: IsoDate, messages: FieldMessages): string {
  if (typed.strLifetime) return 'lifetime'
  if (typed.strExpiry.trim() === '') {
    messages.add('permitData.strExpiry', 'Isi tanggal akhir STR-RO, atau tandai Seumur hidup.')
    return ''
  }
  const read = parseDate(typed.strExpiry, { today, pivot: 'future' })
  if (read.ok) return read.value
  messages.add('permitData.strExpiry', read.refusal)
  return ''
}

function standardCertificate(typed: IntakeForm['permit'], messages: FieldMessages): PermitInput {
  required(typed.nib, 'permitData.nib', 'Isi NIB, 13 angka di dokumen OSS.', messages)
  required(typed.kbli, 'permitData.kbli', 'Isi KBLI, 5 angka.', messages)
  const nib = nibOf(typed.nib, 'permitData.nib', messages)
  const kbli = typed.kbli.trim()
  if (kbli !== '' && !/^\d{5}$/.test(kbli)) messages.add('permitData.kbli', 'KBLI harus 5 angka, nol di depan ikut ditulis.')
  required(typed.businessName, 'permitData.businessName', 'Isi nama usaha.', messages)
  if (typed.risk === '') messages.add('permitData.risk', 'Pilih tingkat risiko usaha.')
  return { form: 'standard-certificate', nib, kbli, businessName: typed.businessName, risk: typed.risk === '' ? 'low' : typed.risk, ossNumber: typed.ossNumber }
}

function required(text: string, path: string, message: string, messages: FieldMessages): void {
  if (text.trim() === '') messages.add(path, message)
}
