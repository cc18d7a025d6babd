import { NATURES, type Nature } from '#domain/dossier/disposition.ts'
import { ChoiceField } from '../../ui/form/choice-field.tsx'
import { NATURE_WORDS } from '../disposition/nature-words.ts'

const OPTIONS = NATURES.map((value) => ({ value, label: NATURE_WORDS[value] }))

/** Sifat of a letter in letter form. */
export function NatureField({ value, onChange }: { readonly value: Nature; readonly onChange: (nature: Nature) => void }) {
  return <ChoiceField path="nature" label="Sifat surat" unmarked value={value} options={OPTIONS} onChange={onChange} />
}
