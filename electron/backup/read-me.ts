/** BACA.txt, beside the locked files: for whoever finds the stick, years later perhaps. */
export const readMe = (office: string): string => `CADANGAN LOKET${office === '' ? '' : `\n${office}`}

Folder ini adalah cadangan Buku Register yang dibuat Loket. Semua isinya terkunci;
tanpa kata sandi cadangan tidak ada yang bisa membacanya. Jangan mengubah atau
menghapus isinya.

Bila komputer rusak:
1. Pasang Loket di komputer pengganti, lalu buka.
2. Di layar penyiapan pilih "Pulihkan dari cadangan".
3. Pasang disk ini, pilih cadangannya, dan tulis kata sandi cadangan.
4. Masuk dengan PIN seperti biasa. Admin meneruskan penomoran dengan nomor
   terakhir menurut kertas (Pengaturan, Pemulihan nomor).

Kata sandi cadangan tidak tersimpan di disk ini dan tidak bisa diganti oleh
siapa pun bila hilang. Simpan tertulis di tempat terkunci, terpisah dari disk.

Untuk ahli: kunci.age dan semua berkas *.age memakai format age
(age-encryption.org/v1). Kunci: age -d kunci.age > kunci.txt; lalu tiap bagian:
age -d -i kunci.txt set-.../dasar.age > log.db (SQLite).
`.replaceAll('\n', '\r\n')
