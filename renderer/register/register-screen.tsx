import { TextInput } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useLocation } from 'wouter'
import { yearOf } from '#domain/calendar/iso-date.ts'
import type { CallInput } from '#protocol/calls.ts'
import { usePages } from '../host/use-pages.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { hasDesk, useSignedIn } from '../session/signed-in.ts'
import { Empty } from '../ui/empty.tsx'
import { Page } from '../ui/page.tsx'
import { Table } from '../ui/table/table.tsx'
import { ExportBar } from './export-bar.tsx'
import { RegisterFilters } from './register-filters.tsx'
import { registerColumns } from './register-columns.tsx'
import classes from './register.module.css'

export type RegisterStatus = CallInput<'register.search'>['status']

const number = new Intl.NumberFormat('id-ID')

/** Buku Register: everything that came in, found as one types. */
export function RegisterScreen() {
  const [, goTo] = useLocation()
  const clock = useOfficeClock()
  const [text, setText] = useState('')
  const [status, setStatus] = useState<RegisterStatus>('all')
  const [year, setYear] = useState<number | null>(null)
  const query = { text: useDeferredValue(text), status, year }
  const pages = usePages('register.search', query)
  const total = pages.first?.total ?? 0
  return (
    <Page title="Buku Register" lead={pages.first === undefined ? 'Membaca…' : `${number.format(total)} berkas`} fill actions={hasDesk(useSignedIn()) ? <ExportBar query={query} /> : undefined}>
      <div className={classes.filters}>
        <TextInput
          className={classes.search ?? ''}
          label="Cari"
          description="Nomor, nama, telepon, atau 4 angka terakhir NIK"
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.currentTarget.value)}
          autoComplete="off"
          {...{ autoFocus: true }}
        />
        <RegisterFilters status={status} onStatus={setStatus} year={year} onYear={setYear} thisYear={yearOf(clock.today())} />
      </div>
      <Table
        label="Buku Register"
        columns={registerColumns(clock)}
        rows={pages.rows}
        rowKey={(row) => row.dossier}
        total={total}
        onOpen={(row) => goTo(`/berkas/${row.dossier}`)}
        onEnd={pages.more}
        empty={pages.loading ? null : <Empty title="Tidak ada berkas yang cocok">Kurangi huruf yang dicari, atau pilih Semua.</Empty>}
      />
    </Page>
  )
}
