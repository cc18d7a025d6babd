import { useShallow } from 'zustand/react/shallow'
import { legendOrder } from '../ui/shortcuts/keys.ts'
import { ALWAYS_LAYER, PAGE_LAYER, useShortcuts } from '../ui/shortcuts/shortcut-store.ts'
import classes from './help.module.css'

/** The keys of the screen beneath, as they are registered. */
export function ScreenKeys() {
  const shortcuts = useShortcuts(useShallow((state) => state.shortcuts.filter((shortcut) => [PAGE_LAYER, ALWAYS_LAYER].includes(shortcut.layer))))
  return (
    <section className={classes.keys}>
      <h3>Tombol di layar ini</h3>
      <dl>
        {shortcuts.toSorted((a, b) => legendOrder(a.key, b.key)).map((shortcut) => (
          <div key={shortcut.id}>
            <dt>
              <kbd>{shortcut.key}</kbd>
            </dt>
            <dd>{shortcut.label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
