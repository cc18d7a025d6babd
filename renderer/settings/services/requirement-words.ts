import type { ApplicationKind, Requirement } from '#domain/requirement/requirement.ts'
import { ALL_KINDS, type RequirementText } from './service-text.ts'

export const KIND_WORDS: Record<ApplicationKind, string> = { new: 'Baru', renewal: 'Perpanjangan', change: 'Perubahan' }
export const FORM_WORDS: Record<Requirement['form'], string> = { original: 'Asli', legalised: 'Legalisir', copy: 'Fotokopi' }
export const DUE_WORDS: Record<Requirement['due'], string> = { intake: 'Saat mendaftar', 'pick-up': 'Saat mengambil' }

/** "wajib · fotokopi 2 lembar · saat mendaftar · baru, perpanjangan" */
export function requirementSummary(requirement: RequirementText): string {
  const kinds = requirement.kinds.length === ALL_KINDS.length ? 'semua permohonan' : requirement.kinds.map((kind) => KIND_WORDS[kind].toLowerCase()).join(', ')
  return [
    requirement.obligatory ? 'wajib' : 'bila ada',
    `${FORM_WORDS[requirement.form].toLowerCase()} ${requirement.copies} lembar`,
    DUE_WORDS[requirement.due].toLowerCase(),
    kinds,
    ...(requirement.expires === true ? ['ada masa berlaku'] : []),
    ...(requirement.when === undefined ? [] : ['dengan syarat khusus dari SOP']),
  ].join(' · ')
}
