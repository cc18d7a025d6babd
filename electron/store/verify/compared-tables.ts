/** SQL that calls a dossier by its register number; its state is read from what was folded anew, which nobody tampered with. */
const dossier = (id: string): string => `'berkas ' || coalesce((select nullif(json_extract(told.state, '$.registerNumber.text'), '') from beside.dossier told where told.id = ${id}), 'tanpa nomor register')`

const setting = `'pengaturan ' || case row.kind when 'office' then 'kantor' when 'officer' then 'petugas' when 'service' then 'layanan' when 'calendar' then 'hari libur' when 'book' then 'buku nomor' else 'alur layanan' end
  || coalesce(' ' || (select json_extract(told.body, '$.name') from beside.setting told where told.kind = row.kind and told.id = row.id), '')`

/** The tables of register.db but for `applied` and the search: the natural key of each, and what a row is called. */
export const COMPARED: readonly { readonly table: string; readonly key: readonly string[]; readonly name: string }[] = [
  { table: 'setting', key: ['kind', 'id'], name: setting },
  { table: 'dossier', key: ['id'], name: dossier('row.id') },
  { table: 'dossier_event', key: ['device', 'seq'], name: `'satu baris riwayat ' || ${dossier('row.dossier')}` },
  { table: 'hand_over', key: ['device', 'seq'], name: "'penyerahan surat ' || row.letter_number" },
  { table: 'open_disposition', key: ['officer', 'deadline', 'at', 'disposition'], name: `'satu disposisi ' || ${dossier('row.dossier')}` },
  { table: 'unreadable', key: ['aggregate'], name: `'tanda tidak terbaca dari ' || case when row.aggregate like 'dossier:%' then ${dossier('substr(row.aggregate, 9)')} else 'pengaturan' end` },
]
