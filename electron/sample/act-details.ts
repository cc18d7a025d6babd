import type { CallInput, CallOutput } from '#protocol/calls.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { Chance } from './chance.ts'
import { ticked } from './intake-form.ts'

type View = CallOutput<'dossier.open'>
type Details = Pick<CallInput<'dossier.act'>, 'checklist' | 'returnSlip' | 'signature' | 'numberDate' | 'handOver' | 'notice' | 'archive'>

/** What an officer of the sample office fills in for what an outcome asks. */
export function actDetails(view: View, asks: View['actions'][number]['asks'], today: IsoDate, chance: Chance): Details {
  return {
    ...(asks.includes('checklist') ? { checklist: ticked(view.checklist, true) } : {}),
    ...(asks.includes('return-slip') ? { returnSlip: { reason: 'Persyaratan belum lengkap.', missing: [{ name: 'Surat keterangan sehat', note: 'Belum ada' }] } } : {}),
    ...(asks.includes('signature-wet') || asks.includes('signature-electronic') ? { signature: { date: today, place: '' } } : {}),
    ...(asks.includes('number') ? { numberDate: today } : {}),
    ...(asks.includes('notice') ? { notice: { channel: 'whatsapp' as const, text: `Izin atas nama ${view.applicant.name} sudah terbit dan dapat diambil di loket.` } } : {}),
    ...(asks.includes('archive') ? { archive: PLACE } : {}),
    ...(asks.includes('hand-over') ? { handOver: recipientOf(view, chance) } : {}),
  }
}

const PLACE: NonNullable<Details['archive']> = {
  classification: '500.16.7.2',
  retentionActive: 3,
  retentionInactive: 7,
  afterwards: 'permanent',
  medium: 'both',
  count: 1,
  condition: 'good',
  depot: '',
  room: 'Arsip 1',
  cabinet: 'A',
  box: '12',
  folder: '3',
}

function recipientOf(view: View, chance: Chance): NonNullable<Details['handOver']> {
  const dueAtPickUp = ticked(view.checklist.filter((item) => item.due === 'pick-up'), true)
  const shared = { identity: 'ktp', identityTail: String(chance.between(1000, 9999)), receiptWithdrawn: true, dueAtPickUp } as const
  return chance.happens(85)
    ? { ...shared, recipient: view.applicant.name, relation: 'self', powerOfAttorney: '' }
    : { ...shared, recipient: 'Keluarga pemohon', relation: 'proxy', powerOfAttorney: 'Surat kuasa bermeterai' }
}
