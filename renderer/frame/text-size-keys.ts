import { ALWAYS_LAYER } from '../ui/shortcuts/shortcut-store.ts'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { setPreferences, stepTextSize } from '../ui/theme/preferences.ts'
import { frameTexts as texts } from './texts.ts'

/** Ctrl with + − 0: our own text size instead of the browser's zoom, remembered per officer. */
export function useTextSizeKeys(): void {
  const common = { group: texts.everywhere, legend: false, layer: ALWAYS_LAYER } as const
  useShortcut({ ...common, key: 'Ctrl++', label: 'Huruf lebih besar', run: () => stepTextSize(1) })
  useShortcut({ ...common, key: 'Ctrl+-', label: 'Huruf lebih kecil', run: () => stepTextSize(-1) })
  useShortcut({ ...common, key: 'Ctrl+0', label: 'Huruf 100 %', run: () => setPreferences({ text: 100 }) })
}
