import { app, Menu, type MenuItemConstructorOptions } from 'electron'

/** The menu has no F-key but F11: F1 to F10 are the screens' own. Nothing reloads the page: F5 is the screens' too. */
const template: readonly MenuItemConstructorOptions[] = [
  { label: '&Loket', submenu: [{ role: 'quit', label: 'Keluar', accelerator: 'CmdOrCtrl+Q' }] },
  {
    label: '&Sunting',
    submenu: [
      { role: 'undo', label: 'Urungkan' },
      { role: 'redo', label: 'Ulangi' },
      { type: 'separator' },
      { role: 'cut', label: 'Potong' },
      { role: 'copy', label: 'Salin' },
      { role: 'paste', label: 'Tempel' },
      { role: 'selectAll', label: 'Pilih semua' },
    ],
  },
  {
    label: '&Tampilan',
    submenu: [
      { role: 'zoomIn', label: 'Perbesar' },
      { role: 'zoomOut', label: 'Perkecil' },
      { role: 'resetZoom', label: 'Ukuran semula' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Layar penuh', accelerator: 'F11' },
    ],
  },
  { label: '&Bantuan', submenu: [{ role: 'about', label: 'Tentang Loket' }] },
]

const developer: MenuItemConstructorOptions = { label: 'Pengembang', submenu: [{ role: 'toggleDevTools', label: 'Alat pengembang' }] }

export function setupMenu(): void {
  app.setAboutPanelOptions({ applicationName: 'Loket', applicationVersion: app.getVersion(), copyright: 'Buku Register kantor pelayanan terpadu' })
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template, ...(app.isPackaged ? [] : [developer])]))
}
