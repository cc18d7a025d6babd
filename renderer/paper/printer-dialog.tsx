import { Button, Group, Stack } from '@mantine/core'
import { useEffect } from 'react'
import type { Printers, Sheet } from '#protocol/printing.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ChoiceField } from '../ui/form/choice-field.tsx'
import { choosePrinter, lookForPrinters, usePrinters } from './printers-store.ts'
import { SHEET_WORDS } from './sheet-words.ts'

interface PrinterDialogProps {
  readonly sheet: Sheet
  readonly onClose: () => void
}

const ASK = ':tanya'

/** Which printer a kind of sheet goes to on this PC; kept at once. */
export function PrinterDialog({ sheet, onClose }: PrinterDialogProps) {
  const printers = usePrinters()
  useEffect(() => void lookForPrinters(), [])
  const { title, hint } = SHEET_WORDS[sheet]
  return (
    <Dialog opened onClose={onClose} title={`Pencetak: ${title.toLowerCase()}`} size="md">
      <Stack gap="md">
        {printers === null || printers === undefined ? null : (
          <ChoiceField path="printer" label="Cetak ke" unmarked startHere direction="column" hint={`Untuk ${hint}. Diingat di komputer ini.`} value={printers.chosen[sheet] || ASK} options={choices(printers, sheet)} onChange={(name) => void choosePrinter(sheet, name === ASK ? '' : name)} />
        )}
        <Group justify="flex-end">
          <Button onClick={onClose}>Selesai</Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

/** Those installed, the one chosen though it is gone, and the system's window. */
function choices({ installed, chosen }: Printers, sheet: Sheet): readonly { readonly value: string; readonly label: string }[] {
  const name = chosen[sheet]
  const lost = name === '' || installed.some((each) => each.name === name) ? [] : [{ value: name, label: `${name} (tidak terpasang)` }]
  return [...installed.map((each) => ({ value: each.name, label: each.label })), ...lost, { value: ASK, label: 'Tanyakan tiap kali mencetak' }]
}
