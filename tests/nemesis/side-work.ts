import type { DossierId, OfficerId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { Chance } from '../../electron/sample/chance.ts'
import { samplePeople } from '../../electron/sample/people.ts'
import type { Staff } from '../../electron/sample/staff.ts'

export const BUDI = must(samplePeople[0], 'a clerk').id
export const NURUL = must(samplePeople.find(({ name }) => name === 'Nurul Hidayati'), 'a supervisor').id

/** Numbers that are handed over at once; the whole run now and then. */
const HANDFUL = 2

/** Reads and does what the officer was sent about the dossier; what nobody was sent yet is sent. */
export async function minds(staff: Staff, chance: Chance, dossier: DossierId): Promise<void> {
  const officer: OfficerId = chance.oneOf([BUDI, NURUL])
  const { dispositions } = await staff.ask(officer, 'dossier.open', { dossier })
  const open = dispositions.find(({ to }) => to.some(({ mine, done }) => mine && done === null))
  if (!open) await staff.ask(NURUL, 'disposition.send', { dossier, to: [officer], instruction: 'Tindak lanjuti', nature: 'ordinary', deadline: null, parent: null })
  else if (open.to.some(({ mine, read }) => mine && read === null)) await staff.ask(officer, 'disposition.read', { dossier, disposition: open.disposition })
  else await staff.ask(officer, 'disposition.complete', { dossier, disposition: open.disposition, report: `Selesai ${chance.between(1, 999)}` })
}

/** Numbers of whatever run this counter holds, to whatever counter. */
export async function handsOver(staff: Staff, chance: Chance): Promise<void> {
  const { runs, computers } = await staff.ask(NURUL, 'hands.account', { year: '' })
  const [run, ...runsBeside] = runs.filter(({ mark, held }) => mark === '' && held.some(({ own }) => own))
  const [to, ...others] = computers.filter(({ own }) => !own)
  if (run && to) await staff.ask(NURUL, 'hands.handOver', { run: chance.oneOf([run, ...runsBeside]).run, to: chance.oneOf([to, ...others]).device, count: chance.happens(30) ? null : HANDFUL })
}
