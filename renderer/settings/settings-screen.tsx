import { isAdmin, useSignedIn } from '../session/signed-in.ts'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { AccessSection } from './access/access-section.tsx'
import { BackupSection } from './backup/backup-section.tsx'
import { BooksSection } from './books/books-section.tsx'
import { CalendarSection } from './calendar/calendar-section.tsx'
import { CheckSection } from './check/check-section.tsx'
import { ComputersSection } from './computers/computers-section.tsx'
import { DisplaySection } from './display-section.tsx'
import { OfficeSection } from './office-section.tsx'
import { OfficersSection } from './officers/officers-section.tsx'
import { PrintersSection } from './printers-section.tsx'
import { RecoverySection } from './recovery/recovery-section.tsx'
import { SecretSection } from './secret-section.tsx'
import { sectionsFor } from './sections-for.ts'
import type { SectionId } from './sections.ts'
import { ServicesSection } from './services/services-section.tsx'
import { UpdateSection } from './update/update-section.tsx'
import classes from './settings.module.css'

/** Pengaturan: one section at a time, by address. */
export function SettingsScreen({ section }: { readonly section: string }) {
  const officer = useSignedIn()
  const open = sectionsFor(officer)
  const chosen = open.find((each) => each.id === section) ?? open[0]
  return (
    <Page title="Pengaturan" fill={chosen?.id === 'akses'}>
      <nav className={classes.sections} aria-label="Bagian pengaturan">
        {open.map((each) => (
          <a key={each.id} href={`#/pengaturan/${each.id}`} aria-current={each.id === chosen?.id ? 'page' : undefined}>
            {each.title}
          </a>
        ))}
      </nav>
      {isAdmin(officer) || chosen?.id === 'akses' ? null : <Notice>Kantor, petugas, layanan, kalender, dan buku nomor diatur oleh admin.</Notice>}
      {chosen === undefined ? null : <Section id={chosen.id} />}
    </Page>
  )
}

function Section({ id }: { readonly id: SectionId }) {
  switch (id) {
    case 'kantor':
      return <OfficeSection />
    case 'petugas':
      return <OfficersSection />
    case 'layanan':
      return <ServicesSection />
    case 'kalender':
      return <CalendarSection />
    case 'buku':
      return <BooksSection />
    case 'komputer':
      return <ComputersSection />
    case 'pemulihan':
      return <RecoverySection />
    case 'cadangan':
      return <BackupSection />
    case 'periksa':
      return <CheckSection />
    case 'pembaruan':
      return <UpdateSection />
    case 'tampilan':
      return <DisplaySection />
    case 'pin':
      return <SecretSection />
    case 'pencetak':
      return <PrintersSection />
    case 'akses':
      return <AccessSection />
  }
}
