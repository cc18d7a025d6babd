import { Drawer } from '@mantine/core'
import { useLocation } from 'wouter'
import { useShallow } from 'zustand/react/shallow'
import { legendOrder } from '../ui/shortcuts/keys.ts'
import { ALWAYS_LAYER, PAGE_LAYER, useShortcuts } from '../ui/shortcuts/shortcut-store.ts'
import { LayerContext, useLayer } from '../ui/shortcuts/use-shortcut.ts'
import { HelpContact } from './help-contact.tsx'
import { helpFor } from './help-texts.ts'
import classes from './help.module.css'

interface HelpPanelProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** F1: what this screen is for, which keys work in it, whom to ask. */
export function HelpPanel({ opened, onClose }: HelpPanelProps) {
  const layer = useLayer(opened)
  const help = helpFor(useLocation()[0])
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size="26rem" transitionProps={{ duration: 0 }} classNames={{ content: classes.panel ?? '' }}>
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content>
        <div className={classes.head}>
          <Drawer.Title>Bantuan: {help.title}</Drawer.Title>
          <Drawer.CloseButton aria-label="Tutup bantuan" />
        </div>
        <Drawer.Body>
          <LayerContext value={layer}>
            <p>{help.about}</p>
            <ul>
              {help.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
            <Keys />
            <HelpContact />
          </LayerContext>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

function Keys() {
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
