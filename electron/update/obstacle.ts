import type { PackageKind } from './release.ts'

/** Why no update can be installed on this computer, as the admin reads it; "" where it can. */
export function obstacle({ kind, publishers, sample }: { readonly kind: PackageKind | null; readonly publishers: readonly string[]; readonly sample: boolean }): string {
  if (sample) return 'Ini kantor contoh. Pembaruan dipasang dari kantor yang sebenarnya.'
  if (publishers.length === 0) return 'Versi Loket ini belum mengenal kunci penerbitnya, jadi tidak ada pembaruan yang bisa dipercaya. Minta pemasang terbaru dari penerbit Loket.'
  if (kind === null) return 'Loket di komputer ini tidak dipasang dengan pemasang Loket, jadi tidak bisa memperbarui dirinya. Pembaruan tetap bisa diperiksa di sini.'
  return ''
}
