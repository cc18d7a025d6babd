import type { Dossier } from '#domain/dossier/state.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { Reading } from './reading.ts'

/** What the applicant is told of the dossier as it stands, ready for WhatsApp; names the register number, never the NIK. */
export function composeNotice(dossier: Dossier, reading: Reading): CallOutput<'notice.compose'> {
  const { applicant, registerNumber, serviceName } = dossier
  const greeting = `Yth. Bapak/Ibu ${applicant.kind === 'company' && applicant.responsible !== '' ? applicant.responsible : applicant.name},`
  const which = `permohonan ${serviceName}${registerNumber ? ` nomor register ${registerNumber.text}` : ''}`
  const { shortName, address, phone } = reading.office
  const from = [shortName, address, phone && `Telepon ${phone}`].filter((part) => part !== '').join(', ')
  return { text: [greeting, newsOf(dossier, reading, which), `Terima kasih.\n${from}`].join('\n\n'), phone: applicant.phone.replaceAll(/\D/g, '') }
}

function newsOf(dossier: Dossier, reading: Reading, which: string): string {
  const { position, lastReturn } = dossier
  if (position.at === 'applicant') {
    const missing = (lastReturn?.missing ?? []).map((item) => `- ${item.name}${item.note === '' ? '' : ` (${item.note})`}`)
    return [`Berkas ${which} dikembalikan untuk dilengkapi.`, ...(lastReturn?.reason ? [`Alasan: ${lastReturn.reason}`] : []), ...missing, 'Silakan datang ke loket kami dengan membawa kelengkapannya.'].join('\n')
  }
  if (position.at === 'end' && position.as === 'withdrawn') return `Penarikan ${which} telah kami catat.`
  if (numbered(dossier, reading, 'refusal-letter')) return `Mohon maaf, ${which} belum dapat dikabulkan. Surat penolakan beserta alasannya dapat diambil di loket kami dengan membawa tanda terima dan identitas.`
  if (position.at === 'end') return `${which.charAt(0).toUpperCase()}${which.slice(1)} telah selesai dan diserahkan.`
  if (numbered(dossier, reading, 'permit')) return `Izin untuk ${which} telah terbit. Silakan diambil di loket kami dengan membawa tanda terima dan identitas.`
  const step = findStep(reading.procedureOf(dossier), position.step)
  return `Kami beritahukan bahwa ${which} sedang diproses${step ? ` (${step.activity.toLowerCase()})` : ''}.`
}

/** Whether the letter of this kind is signed and numbered: it can be fetched. */
function numbered(dossier: Dossier, reading: Reading, paper: 'permit' | 'refusal-letter'): boolean {
  const document = reading.procedureOf(dossier).documents.find((one) => one.paper === paper)
  const state = document && dossier.documents[document.id]
  return Boolean(state?.number && state.signature)
}
