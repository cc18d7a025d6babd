import '@fontsource-variable/inter/index.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './tokens.css'
import './base.css'
import 'dayjs/locale/id'
import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { useEffect, type ReactNode } from 'react'
import { showPreferences, usePreferences } from './preferences.ts'
import { cssVariables } from './css-variables.ts'
import { theme } from './theme.ts'

/** Mantine, fonts and the three themes (light, dark, high contrast). */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const chosen = usePreferences((state) => state.theme)
  useEffect(showPreferences, [])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={chosen === 'dark' ? 'dark' : 'light'}>
      <DatesProvider settings={{ locale: 'id', firstDayOfWeek: 1 }}>{children}</DatesProvider>
    </MantineProvider>
  )
}
