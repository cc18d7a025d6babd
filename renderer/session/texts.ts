/** Words of log-in and lock. */
export const sessionTexts = {
  logIn: 'Masuk',
  unlock: 'Buka kunci',
  officer: 'Nama petugas',
  officerHint: 'Ketik sebagian nama, lalu Enter.',
  secret: 'PIN atau kata sandi',
  change: 'Ganti petugas',
  lockedLead: 'Layar terkunci. Isian Anda tetap ada di baliknya.',
  changeLead: 'Isian petugas sebelumnya tetap tersimpan dan kembali saat ia masuk lagi.',
  logInLead: 'Pilih nama Anda, lalu tulis PIN.',
  sample: 'Kantor contoh: PIN semua petugas 123456. Kertas bertanda CONTOH.',
  officerMissing: 'Pilih nama petugas.',
  secretMissing: 'Tulis PIN atau kata sandi.',
  refused: 'Belum bisa masuk',
} as const
