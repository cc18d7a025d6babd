import { TextField } from '../ui/form/text-field.tsx'

/** Eight groups of five signs, with what stands between them. */
const LONGEST = 80

/** The one-time code of the office's server: typed in groups, or scanned from the other PC's screen. */
export const CodeField = ({ value, onChange, startHere = true }: { readonly value: string; readonly onChange: (code: string) => void; readonly startHere?: boolean }) => (
  <TextField path="code" label="Kode gabung" hint="Delapan kelompok lima tanda, huruf besar atau kecil sama saja. Boleh dipindai dari layar komputer lain." value={value} onChange={onChange} maxLength={LONGEST} startHere={startHere} />
)

export const UNANSWERED = [{ path: 'code', message: 'Kode gabung belum diisi. Minta kepada admin: Pengaturan, Komputer, Tambah komputer.' }] as const
