import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { SHEETS, type Sheet } from '#protocol/printing.ts'
import { PaperDialog } from '../paper/paper-dialog.tsx'
import { PrinterDialog } from '../paper/printer-dialog.tsx'
import { lookForPrinters, usePrinters } from '../paper/printers-store.ts'
import { SHEET_WORDS } from '../paper/sheet-words.ts'
import { usePrintLabel } from '../paper/use-print-label.ts'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import classes from './settings.module.css'

/** Which printer each kind of sheet goes to on this PC, and a page to try it with. */
export function PrintersSection() {
  const printers = usePrinters()
  const [open, setOpen] = useState<{ readonly what: 'test' | 'choose'; readonly sheet: Sheet } | null>(null)
  useEffect(() => void lookForPrinters(), [])
  return (
    <div className={classes.narrow}>
      <Section title="Pencetak" lead="Berlaku untuk semua petugas di komputer ini.">
        <div className={classes.stack}>
          {printers === null ? <Notice>Di peramban, pencetak dan ukuran kertas dipilih di jendela cetak peramban.</Notice> : null}
          {printers?.installed.length === 0 ? <Notice tone="wait">Komputer ini belum punya pencetak. Pasang dulu, lalu buka lagi bagian ini.</Notice> : null}
          {SHEETS.map((sheet) => (
            <SheetPrinter key={sheet} sheet={sheet} chooses={printers !== null && printers !== undefined} onOpen={(what) => setOpen({ what, sheet })} />
          ))}
        </div>
      </Section>
      {open?.what === 'choose' ? <PrinterDialog sheet={open.sheet} onClose={() => setOpen(null)} /> : null}
      {open?.what === 'test' ? <PaperDialog paper={{ path: `/papers/uji-${open.sheet}.pdf`, title: `Halaman uji: ${SHEET_WORDS[open.sheet].title.toLowerCase()}` }} sheet={open.sheet} again onClose={() => setOpen(null)} fresh /> : null}
    </div>
  )
}

interface SheetPrinterProps {
  readonly sheet: Sheet
  /** The PC's printers are known here. */
  readonly chooses: boolean
  readonly onOpen: (what: 'test' | 'choose') => void
}

function SheetPrinter({ sheet, chooses, onOpen }: SheetPrinterProps) {
  const { title, hint } = SHEET_WORDS[sheet]
  const goesTo = usePrintLabel(sheet)
  return (
    <fieldset className={classes.printer} aria-label={title}>
      <div>
        <strong>{title}</strong>
        <small>{hint}</small>
      </div>
      <span>{goesTo('Cetak')}</span>
      <div className={classes.printerActions}>
        {chooses ? (
          <Button variant="default" onClick={() => onOpen('choose')}>
            Pilih pencetak
          </Button>
        ) : null}
        <Button variant="default" leftSection={<IconPrinter aria-hidden="true" size="1.125rem" />} onClick={() => onOpen('test')}>
          Halaman uji
        </Button>
      </div>
    </fieldset>
  )
}
