import { IconInbox } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { BackupNotice } from '../backup/backup-notice.tsx'
import { CheckNotice } from '../check/check-notice.tsx'
import { usePages } from '../host/use-pages.ts'
import { useCall } from '../host/use-call.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { SyncNotice } from '../sync/sync-notice.tsx'
import { Empty } from '../ui/empty.tsx'
import { Loading } from '../ui/loading.tsx'
import { Page } from '../ui/page.tsx'
import { arranged, type ColumnLayout } from '../ui/table/column-layout.ts'
import { ColumnsButton } from '../ui/table/columns-button.tsx'
import { FIRST_ROW, type RowPlace } from '../ui/table/row-place.ts'
import { Table } from '../ui/table/table.tsx'
import { useColumnLayout } from '../ui/table/use-column-layout.ts'
import { deskColumns } from './desk-columns.tsx'
import classes from './desk.module.css'
import { QueueList } from './queue-list.tsx'

interface DeskPlace {
  /** "" = the first queue in which something waits. */
  readonly queue: string
  readonly row: RowPlace
}

const START: DeskPlace = { queue: '', row: FIRST_ROW }

/** Meja saya: what waits for me, most urgent first; what is late is said in working days. */
export function DeskScreen() {
  const { value } = useCall('desk.queues', {})
  const { value: place, set } = useUnsaved('meja', START)
  const [layout, setLayout] = useColumnLayout('meja')
  const columns = deskColumns(useOfficeClock())
  const queues = value?.queues ?? []
  const [chosen, choose] = useState(place.queue)
  const open = queues.find((queue) => queue.id === chosen) ?? queues.find((queue) => queue.count > 0) ?? queues[0]
  // A queue that runs empty while it is worked on stays on screen.
  if (open !== undefined && open.id !== chosen) choose(open.id)
  const keep = (next: DeskPlace): void => {
    choose(next.queue)
    set(next)
  }
  return (
    <Page title="Meja saya" lead="Paling mendesak di atas. Enter membuka berkas, angka memilih antrean." fill actions={<ColumnsButton columns={columns} layout={layout} onChange={setLayout} group="Meja saya" />}>
      <BackupNotice />
      <CheckNotice />
      <SyncNotice />
      {value === undefined ? <Loading /> : null}
      {open === undefined ? null : (
        <div className={classes.columns}>
          <QueueList queues={queues} chosen={open.id} onChoose={(queue) => keep({ queue, row: FIRST_ROW })} />
          <Queue key={open.id} queue={open.id} title={open.title} layout={layout} startAt={place.row} onSelect={(row) => keep({ queue: open.id, row })} />
        </div>
      )}
    </Page>
  )
}

interface QueueProps {
  readonly queue: string
  readonly title: string
  readonly layout: ColumnLayout
  readonly startAt: RowPlace
  readonly onSelect: (row: RowPlace) => void
}

function Queue({ queue, title, layout, startAt, onSelect }: QueueProps) {
  const [, goTo] = useLocation()
  const clock = useOfficeClock()
  const pages = usePages('desk.queue', { queue })
  return (
    <Table
      label={title}
      columns={arranged(deskColumns(clock), layout)}
      rows={pages.rows}
      rowKey={(row) => row.dossier}
      total={pages.first?.total ?? 0}
      startHere
      startAt={startAt}
      onSelect={(row, index) => onSelect({ key: row.dossier, index })}
      onOpen={(row, index) => {
        onSelect({ key: row.dossier, index })
        goTo(`/berkas/${row.dossier}`)
      }}
      onEnd={pages.more}
      empty={pages.loading ? null : <Empty icon={<IconInbox />} title="Tidak ada yang menunggu di sini">Berkas muncul di sini begitu sampai di meja Anda.</Empty>}
    />
  )
}
