/** SQL that calls a dossier by its register number; its state is read from what was folded anew, which nobody tampered with. */
export const dossierName = (id: string): string => `'berkas ' || coalesce((select nullif(json_extract(told.state, '$.registerNumber.text'), '') from beside.dossier told where told.id = ${id}), 'tanpa nomor register')`

const setting = `'pengaturan ' || case row.kind when 'office' then 'kantor' when 'officer' then 'petugas' when 'service' then 'layanan' when 'calendar' then 'hari libur' when 'book' then 'buku nomor' else 'alur layanan' end
  || coalesce(' ' || (select json_extract(told.body, '$.name') from beside.setting told where told.kind = row.kind and told.id = row.id), '')`

interface ComparedTable {
  readonly table: string
  /** The natural key. */
  readonly key: readonly string[]
  /** What a row is called. */
  readonly name: string
  /** The order rows came in: on a PC of several each has its own, whichever order the office's is. */
  readonly arrival?: string
}

/** The tables of register.db but for `applied` and the search. */
export const COMPARED: readonly ComparedTable[] = [
  { table: 'setting', key: ['kind', 'id'], name: setting },
  { table: 'dossier', key: ['id'], name: dossierName('row.id'), arrival: 'place' },
  { table: 'dossier_event', key: ['device', 'seq'], name: `'satu baris riwayat ' || ${dossierName('row.dossier')}` },
  { table: 'hand_over', key: ['device', 'seq'], name: "'penyerahan surat ' || row.letter_number", arrival: 'place' },
  { table: 'open_disposition', key: ['officer', 'deadline', 'at', 'disposition'], name: `'satu disposisi ' || ${dossierName('row.dossier')}` },
  { table: 'awaited_procedure', key: ['dossier'], name: `${dossierName('row.dossier')} || ', yang menunggu alur layanannya'` },
  { table: 'run_hands', key: ['run'], name: `'siapa memegang nomor ' || row.run` },
  { table: 'hands_beside', key: ['kind', 'id'], name: `'awal urutan nomor ' || row.id` },
  { table: 'office_number', key: ['g'], name: `'nomor ' || row.text || ' dari seluruh kantor'` },
  { table: 'office_number_void', key: ['run', 'no'], name: `'pembatalan nomor ' || row.no || ' dari ' || row.run` },
  { table: 'waiting', key: ['device', 'seq'], name: `'satu tindakan dari Loket yang lebih baru'` },
  { table: 'unreadable', key: ['aggregate'], name: `'tanda tidak terbaca dari ' || case when row.aggregate like 'dossier:%' then ${dossierName('substr(row.aggregate, 9)')} else 'pengaturan' end`, arrival: 'place' },
]
