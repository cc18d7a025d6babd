import { Stack } from '@mantine/core'
import { useHelpTopic } from '../help/help-topic.ts'
import { useCommand } from '../host/use-command.ts'
import { TakeOutBar } from '../jobs/take-out-bar.tsx'
import { Dialog } from '../ui/dialog.tsx'
import classes from './numbering.module.css'

/** The account of a year's numbers as pages or as a file. */
export function AccountDialog({ year, onClose }: { readonly year: string; readonly onClose: () => void }) {
  useHelpTopic('penomoran#pertanggungjawaban-akhir-tahun')
  const start = useCommand('hands.export')
  return (
    <Dialog opened onClose={onClose} title={`Pertanggungjawaban nomor tahun ${year}`}>
      <Stack gap="md">
        <p style={{ margin: 0 }}>Tiap urutan dengan nomor yang terpakai, batal, hilang, masih dalam jatah, dan yang ditanyakan. Semua nomor dari kolom “Dari” sampai kolom “Sampai” terhitung.</p>
        <div className={classes.actions}>
          <TakeOutBar pages={`Pertanggungjawaban nomor ${year}`} group="Pertanggungjawaban" unit="urutan" refusal={start.refusal} running={start.running} start={(format) => start.run({ format, year })} />
        </div>
      </Stack>
    </Dialog>
  )
}
