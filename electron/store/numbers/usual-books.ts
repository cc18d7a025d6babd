/** The books an office starts with, by their usual names: for where the office's own are not known. */
export const USUAL_BOOKS: Readonly<Record<string, string>> = {
  register: 'Buku Register',
  permit: 'Buku Agenda Izin',
  'outgoing-letter': 'Buku Agenda Surat Keluar',
  assignment: 'Buku Agenda Surat Tugas',
  minutes: 'Buku Agenda Berita Acara',
}
