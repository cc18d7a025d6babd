import { useShallow } from 'zustand/react/shallow'
import { Dialog } from '../dialog.tsx'
import { legendOrder, type Key } from './keys.ts'
import { PAGE_LAYER, ALWAYS_LAYER, useShortcuts, type Shortcut } from './shortcut-store.ts'
import classes from './shortcut-sheet.module.css'

/** Keys every form and table understands by itself. */
const EVERYWHERE: readonly (readonly [Key, string])[] = [
  ['Tab', 'Bidang berikutnya'],
  ['Enter', 'Bidang berikutnya di formulir; buka baris di tabel'],
  ['Ctrl+Enter', 'Simpan formulir'],
  ['Esc', 'Tutup atau kembali; isian tetap tersimpan'],
  ['↑ ↓', 'Baris di tabel; sehari maju atau mundur di bidang tanggal'],
  ['PgUp PgDn', 'Selayar di tabel'],
]

function byGroup(shortcuts: readonly Shortcut[]): ReadonlyMap<string, readonly Shortcut[]> {
  return Map.groupBy(shortcuts.toSorted((a, b) => legendOrder(a.key, b.key)), (shortcut) => shortcut.group)
}

/** Keys that do the same stand in one line: "F8 1 Serahkan izin". */
const byLabel = (shortcuts: readonly Shortcut[]): readonly (readonly [string, string])[] =>
  [...Map.groupBy(shortcuts, ({ label }) => label)].map(([label, same]) => [same.map(({ key }) => key).join(' '), label] as const)

/** "?": every key, grouped by screen. */
export function ShortcutSheet({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const shortcuts = useShortcuts(useShallow((state) => state.shortcuts.filter((shortcut) => shortcut.layer === PAGE_LAYER || shortcut.layer === ALWAYS_LAYER)))
  return (
    <Dialog opened={opened} onClose={onClose} title="Daftar tombol" size="75rem">
      <div className={classes.sheet}>
        {[...byGroup(shortcuts)].map(([group, keys]) => (
          <Keys key={group} title={group} keys={byLabel(keys)} />
        ))}
        <Keys title="Di formulir dan tabel" keys={EVERYWHERE} />
      </div>
    </Dialog>
  )
}

function Keys({ title, keys }: { readonly title: string; readonly keys: readonly (readonly [Key, string])[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(([key, label]) => (
          <div key={`${key} ${label}`}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
