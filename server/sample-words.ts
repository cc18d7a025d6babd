/** What to do beside the sample office's server, for whoever starts it: two PCs, and any further one. `platform` as Node names it. */
export const sampleWords = (platform: string): string => `Kantor contoh dengan beberapa komputer. Jalankan di jendela perintah lain, satu jendela tiap komputer:
  ${startOf(1, platform)}
  ${startOf(2, platform)}
Yang pertama menyiapkan kantornya (sekitar setengah menit); yang kedua mengambilnya dari server. Komputer ketiga dan seterusnya sama: ganti loket-2 dengan loket-3. PIN semua petugas 123456.`

const startOf = (pc: number, platform: string): string => (platform === 'win32' ? `$env:LOKET_DATA="loket-${pc}"; npm start -- --contoh` : `LOKET_DATA=loket-${pc} npm start -- --contoh`)
