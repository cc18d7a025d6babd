import { z } from 'zod'
import { CHECK_STATES } from '#domain/requirement/requirement.ts'

const text = z.string().catch('')

const mark = z.object({ state: z.enum(CHECK_STATES).catch('unchecked'), note: text, expiry: text, lifetime: z.boolean().catch(false) })

const scan = z.object({ hash: z.string(), name: z.string(), mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']), size: z.number() })

/**
 * The intake form as it is typed: every box is text, nothing is tidied or refused while typing, so that a draft gives back exactly what was there.
 * Lenient on reading: what an older draft lacks starts empty, the rest is kept.
 */
export const intakeForm = z.object({
  service: text,
  applicationKind: z.enum(['new', 'renewal', 'change']).catch('new'),
  applicant: z.object({
    kind: z.enum(['person', 'company']).catch('person'),
    nik: text,
    phone: text,
    name: text,
    email: text,
    address: text,
    nib: text,
    npwp: text,
    responsible: text,
  }),
  permit: z.object({
    strNumber: text,
    strExpiry: text,
    strLifetime: z.boolean().catch(false),
    workplaceName: text,
    workplaceAddress: text,
    placeSequence: z.string().catch('1'),
    nib: text,
    kbli: text,
    businessName: text,
    risk: z.enum(['', 'low', 'medium-low', 'medium-high', 'high']).catch(''),
    ossNumber: text,
  }),
  /** By requirement id, so that a change of service or kind and back loses no mark. */
  checklist: z.record(z.string(), mark).catch({}),
  copies: z.string().catch('1'),
  stopmapColour: text,
  notes: text,
  attachments: z.array(scan).catch([]),
  /** Why it is handed back, when it is. */
  reason: text,
})

export type IntakeForm = z.infer<typeof intakeForm>

export const EMPTY_INTAKE: IntakeForm = {
  service: '',
  applicationKind: 'new',
  applicant: { kind: 'person', nik: '', phone: '', name: '', email: '', address: '', nib: '', npwp: '', responsible: '' },
  permit: { strNumber: '', strExpiry: '', strLifetime: false, workplaceName: '', workplaceAddress: '', placeSequence: '1', nib: '', kbli: '', businessName: '', risk: '', ossNumber: '' },
  checklist: {},
  copies: '1',
  stopmapColour: '',
  notes: '',
  attachments: [],
  reason: '',
}
