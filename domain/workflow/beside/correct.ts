import type { Change } from '../../dossier/beside-the-steps.ts'
import type { CorrectDossier } from '../../dossier/commands.ts'
import type { Dossier } from '../../dossier/state.ts'
import { hasRole, maySupervise } from '../../officer/rights.ts'
import { ROLES, type RoleId } from '../../officer/role.ts'
import type { PaperKind } from '../../paper/paper.ts'
import { type Refusal, refusal } from '../../refusal.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { rolesNow } from '../actor.ts'
import type { ActionContext } from '../available-actions.ts'
import type { DecideContext, DraftEvent } from '../decide-context.ts'

/** Koreksi: registered data are set right with a reason; what stood there stays readable, and the papers that show it are named. */
export function correct(context: DecideContext, dossier: Dossier, command: CorrectDossier): Result<readonly DraftEvent[], Refusal> {
  const allowed = mayCorrect({ ...context, dossier })
  if (!allowed.ok) return allowed
  const { do: _, reason, ...parts } = command
  if (reason === '') return refuse(invalid('Tulis alasan koreksi.', 'reason'))
  if (parts.permitData && parts.permitData.form !== dossier.permitData.form) return refuse(invalid('Data izin tidak cocok dengan layanan berkas ini. Muat ulang halamannya.', 'permitData'))
  const changes = changesOf(dossier, parts)
  if (changes.length === 0) return refuse(invalid('Belum ada yang diubah. Ubah dahulu isian yang salah.', 'reason'))
  const affected = [...new Set(dossier.papers.filter((paper) => changes.some((change) => shows(paper.kind, change))).map((paper) => paper.kind))]
  return accept([{ event: { type: 'dossier.corrected', version: 1, body: { reason, changes, affected, ...parts } }, role: allowed.value }])
}

/** The role in which this officer may correct: a supervisor at any time, the desk while it holds the dossier. */
export function mayCorrect({ procedure, dossier, officer }: Pick<ActionContext, 'procedure' | 'dossier' | 'officer'>): Result<RoleId, Refusal> {
  if (maySupervise(officer)) return accept(ROLES.supervisor)
  const { roles, title } = rolesNow(procedure, dossier)
  const held = roles.find((role) => hasRole(officer, role))
  if (held) return accept(held)
  const who = roles.length === 0 ? 'Penyelia' : `${title}, yang memegang berkas ini, atau Penyelia`
  return refuse(refusal('no-right', `Data berkas ini hanya dapat dikoreksi oleh ${who}. Sampaikan koreksinya kepada mereka.`))
}

type Parts = Omit<CorrectDossier, 'do' | 'reason'>

function changesOf(dossier: Dossier, parts: Parts): readonly Change[] {
  const fields = (name: 'applicant' | 'permitData'): readonly Change[] =>
    Object.entries(plain(parts[name])).flatMap(([field, to]) => change(`${name}.${field}`, plain(dossier[name])[field], to))
  const whole = (name: 'applicationKind' | 'copies' | 'notes'): readonly Change[] => (parts[name] === undefined ? [] : change(name, dossier[name], parts[name]))
  return [...whole('applicationKind'), ...fields('applicant'), ...fields('permitData'), ...whole('copies'), ...whole('notes')]
}

type Value = string | number

const plain = (part: Dossier['applicant'] | Dossier['permitData'] | undefined): Readonly<Record<string, Value>> => ({ ...part })

const change = (field: string, from: Value = '', to: Value = ''): readonly Change[] => (from === to ? [] : [{ field, from: String(from), to: String(to) }])

/** Copies and notes stand on the counter's slips only; the applicant and the permit's data on every paper. */
export const shows = (kind: PaperKind, { field }: Change): boolean => (field === 'copies' || field === 'notes' ? kind === 'receipt' || kind === 'control-sheet' : true)

const invalid = (message: string, path: string): Refusal => refusal('invalid-input', message, [{ path, message }])
