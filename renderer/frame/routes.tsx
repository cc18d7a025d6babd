import { Route, Switch } from 'wouter'
import { DeskScreen } from '../desk/desk-screen.tsx'
import { DossierScreen } from '../dossier/dossier-screen.tsx'
import { IntakeScreen } from '../intake/intake-screen.tsx'
import { ListsScreen } from '../lists/lists-screen.tsx'
import { NumberingScreen } from '../numbering/numbering-screen.tsx'
import { RegisterScreen } from '../register/register-screen.tsx'
import { SettingsScreen } from '../settings/settings-screen.tsx'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'
import { frameTexts as texts } from './texts.ts'

/** Which screen an address shows. */
export function Routes() {
  return (
    <Switch>
      <Route path="/meja">
        <DeskScreen />
      </Route>
      <Route path="/berkas-baru">
        <IntakeScreen />
      </Route>
      <Route path="/register">
        <RegisterScreen />
      </Route>
      <Route path="/berkas/:dossier">{({ dossier }) => <DossierScreen key={dossier} dossier={dossier} />}</Route>
      <Route path="/daftar">
        <ListsScreen />
      </Route>
      <Route path="/nomor">
        <NumberingScreen />
      </Route>
      <Route path="/pengaturan/:section?">{({ section }) => <SettingsScreen section={section ?? ''} />}</Route>
      <Route>
        <Page title={texts.notFound}>
          <Empty title="Tidak ada apa-apa di alamat ini">Pilih layar di sebelah kiri.</Empty>
        </Page>
      </Route>
    </Switch>
  )
}
