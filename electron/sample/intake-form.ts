import { addDays } from '#domain/calendar/iso-date.ts'
import type { IsoDate } from '#domain/ids.ts'
import { newChecklist } from '#domain/requirement/checklist.ts'
import type { ChecklistItem } from '#domain/requirement/requirement.ts'
import type { CallInput, CallOutput } from '#protocol/calls.ts'
import type { SampleApplicant } from './applicants.ts'
import type { Chance } from './chance.ts'

type Service = CallOutput<'intake.services'>[number]

/** What the counter would type for this applicant; `complete` says whether the last obligatory paper is there. */
export function intakeForm(
  { chance, today, dossier, service, applicant, complete }: { readonly chance: Chance; readonly today: IsoDate; readonly dossier: string; readonly service: Service; readonly applicant: SampleApplicant; readonly complete: boolean },
): CallInput<'intake.receive'> {
  const applicationKind = chance.happens(25) ? 'renewal' : 'new'
  return {
    dossier,
    draft: null,
    service: service.id,
    applicationKind,
    applicant: { kind: 'person', name: applicant.name, nik: applicant.nik, phone: applicant.phone, email: '', address: applicant.address, nib: '', npwp: '', responsible: '' },
    permitData: permitDataOf({ service, applicant, chance, today }),
    checklist: ticked(newChecklist(service.requirements, applicationKind, {}), complete),
    copies: 1,
    stopmapColour: service.stopmapColours[0] ?? '',
    notes: '',
    attachments: [],
    verdict: complete ? 'complete' : 'incomplete',
    reason: complete ? '' : 'Persyaratan belum lengkap.',
  }
}

/** Four in ten have an STR that ends, some of them in the months to come: their permits end with it. */
function permitDataOf({ service, applicant, chance, today }: { readonly service: Service; readonly applicant: SampleApplicant; readonly chance: Chance; readonly today: IsoDate }): CallInput<'intake.receive'>['permitData'] {
  const { workplaceName, workplaceAddress, strNumber } = applicant
  if (service.permitForm === 'optician') {
    return { form: 'optician', strNumber, strExpiry: chance.happens(60) ? 'lifetime' : addDays(today, chance.between(30, 1500)), workplaceName, workplaceAddress, placeSequence: chance.happens(80) ? 1 : 2 }
  }
  return { form: 'standard-certificate', nib: `9120${String(chance.between(100_000_000, 999_999_999))}`, kbli: '47739', businessName: workplaceName, risk: 'medium-high', ossNumber: '' }
}

/** Every paper fits; an incomplete dossier lacks the last obligatory one. */
export function ticked(checklist: readonly ChecklistItem[], complete: boolean): ChecklistItem[] {
  const lacking = complete ? undefined : checklist.findLast((item) => item.obligatory && item.due === 'intake')
  return checklist.map((item) => (item === lacking ? { ...item, state: 'absent', note: 'Belum dibawa' } : { ...item, state: 'fits', note: '' }))
}
