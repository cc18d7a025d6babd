import { z } from 'zod'
import { command, query } from '../call.ts'
import { done, line, officerId, roleId, wellFormed } from '../fields.ts'
import { office, officeForm, officer, requirement, service, workingCalendar } from '../records.ts'

export const settingsCalls = {
  'office.read': query({ access: 'officer', about: 'Office identity, letterhead, policies.', input: z.strictObject({}), output: office, refusals: [] }),
  'office.change': command({ access: 'admin', about: 'Changes them; papers already issued stay as they were.', input: z.strictObject({ office: officeForm }), output: done, refusals: ['invalid-input'] }),
  'officer.list': query({ access: 'officer', about: 'Officers with their roles, the one who stays admin because nobody else has the right any more, and the roles an office may hand out.', input: z.strictObject({}), output: z.strictObject({ officers: z.array(officer), staysAdmin: officerId.nullable(), roles: z.array(z.strictObject({ id: roleId, title: z.string() })) }), refusals: [] }),
  'officer.save': command({
    access: 'admin',
    about: 'Registers or changes an officer; `secret` sets a new PIN or password, "" leaves it.',
    input: z.strictObject({ officer, secret: wellFormed.max(256) }),
    output: done,
    refusals: ['invalid-input', 'last-admin'],
  }),
  'service.list': query({ access: 'officer', about: 'Services with requirements, and the procedures they may run on.', input: z.strictObject({}), output: z.strictObject({ services: z.array(service), procedures: z.array(z.strictObject({ id: z.string(), version: z.int(), hash: z.string(), name: z.string(), region: z.string(), sopNumber: z.string(), abbreviation: z.string(), requirements: z.array(requirement), steps: z.int(), problems: z.array(z.string()) })) }), refusals: [] }),
  'service.save': command({ access: 'admin', about: 'Defines or changes a service; dossiers under way keep their list and procedure.', input: z.strictObject({ service }), output: done, refusals: ['invalid-input', 'not-found'] }),
  'calendar.read': query({ access: 'officer', about: 'Working pattern and holidays, with the decree of each.', input: z.strictObject({}), output: z.strictObject({ calendar: workingCalendar, missingYears: z.array(z.int()) }), refusals: [] }),
  'calendar.save': command({ access: 'admin', about: 'Sets them; promises already printed stay, due dates follow.', input: z.strictObject({ calendar: workingCalendar }), output: done, refusals: ['invalid-input'] }),
  'fault.report': query({ access: 'anyone', about: 'The screen tells of a fault of its own; no personal data.', input: z.strictObject({ message: line(2000), where: line(200) }), output: z.strictObject({ reference: z.string() }), refusals: [] }),
} as const
