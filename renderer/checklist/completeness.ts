import type { CheckLine } from './check-line.ts'

/** What stands between this checklist and "lengkap dan benar", as the counter sees it before asking. The domain decides. */
export interface Completeness {
  readonly complete: boolean
  readonly unchecked: readonly string[]
  readonly absent: readonly string[]
  readonly unfit: readonly string[]
}

/** Only obligatory papers due at intake count. */
export function completeness(lines: readonly CheckLine[]): Completeness {
  const asked = lines.filter((line) => line.obligatory && line.due === 'intake')
  const named = (state: CheckLine['mark']['state']) => asked.filter((line) => line.mark.state === state).map((line) => line.name)
  const unchecked = named('unchecked')
  const absent = named('absent')
  const unfit = named('unfit')
  return { complete: unchecked.length + absent.length + unfit.length === 0, unchecked, absent, unfit }
}

/** Why the dossier cannot be accepted and what to do; "" when it can. */
export function incompleteSentence({ unchecked, absent, unfit }: Completeness): string {
  const parts = [
    absent.length > 0 ? `${listed(absent)} belum ada` : '',
    unfit.length > 0 ? `${listed(unfit)} tidak sesuai` : '',
    unchecked.length > 0 ? `${listed(unchecked)} belum diperiksa` : '',
  ].filter((part) => part !== '')
  if (parts.length === 0) return ''
  return `Belum bisa diterima: ${parts.join('; ')}. Kembalikan dengan daftar kekurangan (F6) atau tandai Tidak berlaku.`
}

const words = new Intl.ListFormat('id-ID', { type: 'conjunction' })

function listed(names: readonly string[]): string {
  return names.length <= 3 ? words.format(names) : `${names.slice(0, 2).join(', ')} dan ${names.length - 2} lainnya`
}

/** The list a return slip starts from: what is absent or does not fit, with what was noted. */
export const missingOf = (lines: readonly CheckLine[]): readonly { readonly name: string; readonly note: string }[] =>
  lines
    .filter((line) => line.due === 'intake' && (line.mark.state === 'absent' || line.mark.state === 'unfit'))
    .map((line) => ({ name: line.name, note: line.mark.note.trim() === '' ? (line.mark.state === 'absent' ? 'Tidak ada' : 'Ada, tidak sesuai') : line.mark.note.trim() }))
