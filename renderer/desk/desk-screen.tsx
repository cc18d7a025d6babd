import { IconInbox } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { usePages } from '../host/use-pages.ts'
import { useCall } from '../host/use-call.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { Empty } from '../ui/empty.tsx'
import { Loading } from '../ui/loading.tsx'
import { Page } from '../ui/page.tsx'
import { Table } from '../ui/table/table.tsx'
import { deskColumns } from './desk-columns.tsx'
import classes from './desk.module.css'
import { QueueList } from './queue-list.tsx'

/** Meja saya: what waits for me, most urgent first; what is late is said in working days. */
export function DeskScreen() {
  const { value } = useCall('desk.queues', {})
  const [chosen, setChosen] = useState('')
  const queues = value?.queues ?? []
  const open = queues.find((queue) => queue.id === chosen) ?? queues.find((queue) => queue.count > 0) ?? queues[0]
  return (
    <Page title="Meja saya" lead="Paling mendesak di atas. Enter membuka berkas." fill>
      {value === undefined ? <Loading /> : null}
      {open === undefined ? null : (
        <div className={classes.columns}>
          <QueueList queues={queues} chosen={open.id} onChoose={setChosen} />
          <Queue key={open.id} queue={open.id} title={open.title} />
        </div>
      )}
    </Page>
  )
}

function Queue({ queue, title }: { readonly queue: string; readonly title: string }) {
  const [, goTo] = useLocation()
  const clock = useOfficeClock()
  const pages = usePages('desk.queue', { queue })
  return (
    <Table
      label={title}
      columns={deskColumns(clock)}
      rows={pages.rows}
      rowKey={(row) => row.dossier}
      total={pages.first?.total ?? 0}
      onOpen={(row) => goTo(`/berkas/${row.dossier}`)}
      onEnd={pages.more}
      empty={pages.loading ? null : <Empty icon={<IconInbox />} title="Tidak ada yang menunggu di sini">Berkas muncul di sini begitu sampai di meja Anda.</Empty>}
    />
  )
}
