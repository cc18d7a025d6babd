import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { must } from '#domain/must.ts'
import { App } from './app.tsx'
import { followAddress } from './frame/places.ts'
import { followChanges } from './host/query-client.ts'
import { watchForLife } from './host/signs-of-life.ts'
import { watchSession } from './session/watch-session.ts'
import { listenForScans } from './ui/scanner/listen-for-scans.ts'
import { listenForKeys } from './ui/shortcuts/shortcut-store.ts'
import { followOtherWindows } from './ui/theme/preferences.ts'

watchForLife(window)
followChanges()
watchSession()
followAddress()
followOtherWindows()
// First: a scanner's keys are nobody else's.
listenForScans()
listenForKeys()

createRoot(must(document.getElementById('root'), '#root of index.html')).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
