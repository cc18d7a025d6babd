import { ChoiceField } from '../ui/form/choice-field.tsx'
import { Section } from '../ui/section.tsx'
import { ROW_HEIGHTS, setPreferences, TEXT_SIZES, THEMES, usePreferences, type RowHeight, type Theme } from '../ui/theme/preferences.ts'
import classes from './settings.module.css'

const THEME_WORDS: Record<Theme, string> = { light: 'Terang', dark: 'Gelap', contrast: 'Kontras tinggi' }
const ROW_WORDS: Record<RowHeight, string> = { comfortable: 'Longgar', compact: 'Rapat' }

/** How the officer likes the screen; applies at once. */
export function DisplaySection() {
  const { theme, text, rows } = usePreferences()
  return (
    <div className={classes.narrow}>
      <Section title="Tampilan" lead="Berlaku langsung, hanya untuk Anda di komputer ini.">
        <div className={classes.stack}>
          <ChoiceField path="theme" label="Warna" unmarked value={theme} onChange={(chosen) => setPreferences({ theme: chosen })} options={THEMES.map((value) => ({ value, label: THEME_WORDS[value] }))} />
          <ChoiceField
            path="text"
            label="Ukuran huruf"
            unmarked
            hint="Juga dengan Ctrl dan + atau −."
            value={String(text)}
            onChange={(chosen) => setPreferences({ text: TEXT_SIZES.find((size) => String(size) === chosen) ?? 100 })}
            options={TEXT_SIZES.map((size) => ({ value: String(size), label: `${size} %` }))}
          />
          <ChoiceField path="rows" label="Tinggi baris tabel" unmarked value={rows} onChange={(chosen) => setPreferences({ rows: chosen })} options={ROW_HEIGHTS.map((value) => ({ value, label: ROW_WORDS[value] }))} />
        </div>
      </Section>
    </div>
  )
}
