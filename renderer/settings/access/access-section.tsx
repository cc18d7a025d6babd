import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '../../host/use-command.ts'
import { usePages } from '../../host/use-pages.ts'
import { TakeOutBar } from '../../jobs/take-out-bar.tsx'
import { useOfficeClock } from '../../session/office-clock.ts'
import { Empty } from '../../ui/empty.tsx'
import { Table } from '../../ui/table/table.tsx'
import { accessColumns } from './access-columns.tsx'
import { AccessFilters } from './access-filters.tsx'
import { useAccessPart, useAskedViews } from './access-part.ts'
import classes from './access.module.css'

/** Catatan akses: who opened, revealed, printed and took out what, newest first. */
export function AccessSection() {
  const { part, change } = useAccessPart()
  const asked = useAskedViews(part)
  const [, goTo] = useLocation()
  const pages = usePages('views.open', asked)
  const start = useCommand('views.export')
  useReadAtOpening()
  return (
    <section className={classes.access} aria-label="Catatan akses">
      <header>
        <p>Siapa membuka, mencetak, atau mengekspor data pemohon. Enter membuka berkasnya.</p>
        <span className={classes.actions}>
          <TakeOutBar pages="Halaman Catatan Akses" group="Catatan akses" unit="baris" refusal={start.refusal} running={start.running} start={(format) => start.run({ ...asked, format })} />
        </span>
      </header>
      <AccessFilters part={part} onChange={change} />
      <Table
        key={JSON.stringify(asked)}
        label="Catatan akses"
        columns={accessColumns(useOfficeClock())}
        rows={pages.rows}
        rowKey={({ no }) => String(no)}
        total={pages.first?.total ?? 0}
        onOpen={({ dossier }) => dossier !== null && goTo(`/berkas/${dossier}`)}
        onEnd={pages.more}
        empty={pages.loading ? null : <Empty title="Tidak ada catatan">Ubah petugas, kegiatan, waktu, atau berkas yang dicari.</Empty>}
      />
    </section>
  )
}

/** The counter does not tell of every look: what is shown is as of opening the screen, or of F5. */
function useReadAtOpening(): void {
  const client = useQueryClient()
  useEffect(() => void client.invalidateQueries({ queryKey: ['views.open'] }), [client])
}
