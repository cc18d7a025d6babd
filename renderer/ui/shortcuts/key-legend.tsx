import { useShallow } from 'zustand/react/shallow'
import { legendOrder } from './keys.ts'
import { activeShortcuts, useShortcuts } from './shortcut-store.ts'
import classes from './key-legend.module.css'

/** The keys that work now, at the bottom of every screen; each is also a button for the mouse. */
export function KeyLegend() {
  const shortcuts = useShortcuts(useShallow((state) => activeShortcuts(state).filter((shortcut) => shortcut.legend)))
  const shown = shortcuts.toSorted((a, b) => legendOrder(a.key, b.key))
  return (
    <div className={classes.legend} role="toolbar" aria-label="Tombol cepat">
      {shown.map((shortcut) => (
        <button key={shortcut.id} type="button" className={classes.key} tabIndex={-1} disabled={!shortcut.enabled} onClick={shortcut.run}>
          <kbd>{shortcut.key}</kbd>
          <span>{shortcut.label}</span>
        </button>
      ))}
    </div>
  )
}
