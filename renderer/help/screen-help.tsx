import { useLocation } from 'wouter'
import { DossierMoment } from './dossier-moment.tsx'
import { HelpContact } from './help-contact.tsx'
import { HelpPanel, type HelpPanelProps } from './help-panel.tsx'
import { useTopTopic } from './help-topic.ts'
import { pageOfScreen } from './page-of-screen.ts'
import { ScreenKeys } from './screen-keys.tsx'

/** Help of the screen an officer is on, or of the window over it: what helps just now, its page of the guide, its keys, whom to ask. */
export function ScreenHelp({ opened, onClose }: Pick<HelpPanelProps, 'opened' | 'onClose'>) {
  const [path] = useLocation()
  const [, screen, dossier] = path.split('/')
  const topic = useTopTopic()
  const moment = screen === 'berkas' && dossier !== undefined ? <DossierMoment dossier={dossier} /> : null
  const last = (
    <>
      {topic === null ? null : moment}
      <ScreenKeys />
      <HelpContact />
    </>
  )
  return <HelpPanel opened={opened} onClose={onClose} page={topic?.page ?? pageOfScreen(path)} anchor={topic?.anchor ?? ''} first={topic === null ? moment : null} last={last} />
}
