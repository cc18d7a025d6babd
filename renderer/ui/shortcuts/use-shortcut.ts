import { createContext, useCallback, useContext, useEffectEvent, useId, useLayoutEffect } from 'react'
import type { Key } from './keys.ts'
import { isCovered, PAGE_LAYER, pushLayer, register, useShortcuts } from './shortcut-store.ts'

/** The layer a component's shortcuts belong to: the page, or the dialog around it. */
export const LayerContext = createContext(PAGE_LAYER)

interface ShortcutOptions {
  readonly key: Key
  readonly label: string
  readonly group: string
  readonly run: () => void
  /** A disabled key stays in the legend, dimmed. */
  readonly enabled?: boolean
  /** False: works, but only listed under "?". */
  readonly legend?: boolean
  /** "always": also while a dialog is open (help). */
  readonly layer?: string
}

/** Makes a key work as long as the component is on screen: from the very commit that draws it, so that no key is lost between the two. */
export function useShortcut({ key, label, group, run, enabled = true, legend = true, layer }: ShortcutOptions): void {
  const id = useId()
  const around = useContext(LayerContext)
  const here = layer ?? around
  const act = useEffectEvent(run)
  useLayoutEffect(() => register({ id, key, label, group, enabled, legend, layer: here, run: () => act() }), [id, key, label, group, enabled, legend, here])
}

/** Opens a layer over the page while `open`; give its id to `LayerContext`. */
export function useLayer(open: boolean): string {
  const id = useId()
  useLayoutEffect(() => (open ? pushLayer(id) : undefined), [open, id])
  return id
}

/** True while another layer lies over the component's own: it may not take the focus by itself then. */
export function useCovered(): boolean {
  const around = useContext(LayerContext)
  return useShortcuts((state) => isCovered(state, around))
}

/** The same, asked at the moment the focus would be taken: a window that is gone by then covers nothing. */
export function useIsCovered(): () => boolean {
  const around = useContext(LayerContext)
  return useCallback(() => isCovered(useShortcuts.getState(), around), [around])
}
