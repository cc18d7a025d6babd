import { localDate } from '#domain/calendar/office-time.ts'
import type { IsoDate, TimeZone } from '#domain/ids.ts'
import { checkTemplate, formatNumber } from '#domain/numbering/template.ts'
import { ROLE_TITLES } from '#domain/officer/role-title.ts'
import { ROLES } from '#domain/officer/role.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Handlers } from '../handler.ts'
import { builtInServices } from './built-in-services.ts'
import { DEFAULT_BOOKS } from './default-books.ts'
import { alreadyEstablished, establish } from './establish.ts'
import type { SetupParts } from './setup-parts.ts'

type Names = 'setup.options' | 'setup.establish' | 'setup.check' | 'setup.ping'

/** The first start. */
export const setupHandlers = (parts: SetupParts): Pick<Handlers, Names> => ({
  'setup.options': (_, { now }) => {
    if (parts.store.settings.office()) return refuse(alreadyEstablished())
    const today = localDate(now, BEFORE_IT_IS_SAID)
    return accept({
      services: builtInServices().map(({ service, procedure }) => ({ id: service.id, name: service.name, procedureName: procedure.name, region: procedure.sop.region })),
      books: DEFAULT_BOOKS.map(({ id, name, purpose, template, code }) => ({ id, name, purpose, template, code, example: example({ template, code, next: 1, unit: '', abbreviation: '' }, today) })),
      roles: officeRoles(),
    })
  },

  'setup.establish': (input, caller) => establish(parts, input, caller),

  'setup.check': ({ template, code, next, unit, abbreviation }, { now }) => {
    const problem = checkTemplate(template, 'year')
    return accept({ problem, example: problem === '' ? example({ template, code, next, unit, abbreviation }, localDate(now, parts.store.settings.office()?.timeZone ?? BEFORE_IT_IS_SAID)) : '' })
  },

  'setup.ping': () => accept({}),
})

/** Every role an office may hand out; the applicant's is nobody's. */
export const officeRoles = () => [...ROLE_TITLES].filter(([id]) => id !== ROLES.applicant).map(([id, title]) => ({ id, title }))

interface ExampleValues {
  readonly template: string
  readonly code: string
  readonly next: number
  readonly unit: string
  readonly abbreviation: string
}

function example({ template, code, next, unit, abbreviation }: ExampleValues, date: IsoDate): string {
  return formatNumber(template, { code, no: next, abbreviation: abbreviation || 'SIKRO', placeSequence: '1', unit: unit || 'DPMPTSP', counter: '', date })
}

/** The clock of most offices. */
const BEFORE_IT_IS_SAID: TimeZone = 'Asia/Jakarta'
