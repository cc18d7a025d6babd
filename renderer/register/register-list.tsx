import { useCall } from '../host/use-call.ts'
import type { Pages } from '../host/use-pages.ts'
import { Empty } from '../ui/empty.tsx'
import type { RowPlace } from '../ui/table/row-place.ts'
import { Table } from '../ui/table/table.tsx'
import type { Column } from '../ui/table/columns.ts'
import type { RegisterRow } from './register-columns.tsx'

interface RegisterListProps {
  readonly columns: readonly Column<RegisterRow>[]
  readonly pages: Pages<'register.search'>
  readonly text: string
  readonly startAt: RowPlace
  readonly startHere: boolean
  readonly onSelect: (row: RegisterRow, index: number) => void
  readonly onOpen: (row: RegisterRow, index: number) => void
}

/** The dossiers found, newest or best match first. */
export function RegisterList({ pages, text, ...table }: RegisterListProps) {
  return (
    <Table
      {...table}
      label="Buku Register"
      rows={pages.rows}
      rowKey={(row) => row.dossier}
      total={pages.first?.total ?? 0}
      onEnd={pages.more}
      empty={pages.loading ? null : <NothingFound text={text.trim()} />}
    />
  )
}

function NothingFound({ text }: { readonly text: string }) {
  const held = useCall('sync.standing', {}).value?.heldDossiers ?? 0
  return text === '' ? (
    <Empty title="Tidak ada berkas di bagian ini">Pilih keadaan, layanan, atau masa yang lain.</Empty>
  ) : (
    <Empty title={`Tidak ada berkas yang cocok dengan “${text}”`}>
      Kurangi huruf yang dicari, atau pilih Semua. Kata dicari dari huruf depannya.{held === 0 ? '' : ` ${held.toLocaleString('id')} berkas yang diterima di komputer yang sudah dicabut belum tampil; admin menyetujuinya di Pengaturan, Komputer.`}
    </Empty>
  )
}
