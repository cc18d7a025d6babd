import { expect, test } from 'vitest'
import { conflictWords } from '../../../renderer/dossier/conflict/conflict-words.ts'

const version = (officerName: string, here: boolean, at: string) => ({ officerName, here, at, pcName: 'PC Loket 2', roleTitle: '', what: [], note: '' }) as never
const clock = { moment: (at: string) => at }

test('the notice of a conflict says whose act stands, whose came too late, and who decides', () => {
  const conflict = { applied: [version('Dewi', false, '09.10')], late: [version('Budi', true, '09.12')], canSettle: false }
  expect(conflictWords(conflict, clock)).toBe('Yang berlaku: Dewi di PC Loket 2, 09.10. Terlambat, tercatat di riwayat tanpa mengubah berkas: Budi di komputer ini, 09.12. Penyelia memutuskannya.')
  expect(conflictWords({ ...conflict, applied: [], canSettle: true }, clock)).toBe('Yang lebih dulu sampai di server kantor berlaku. Terlambat, tercatat di riwayat tanpa mengubah berkas: Budi di komputer ini, 09.12.')
})
