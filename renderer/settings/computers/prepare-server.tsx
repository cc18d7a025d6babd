import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../../host/use-command.ts'
import { useOfficeClock } from '../../session/office-clock.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Code, MadeCode } from './made-code.tsx'

/** A server on this PC that is to go on with the office: it is named at the PC that has the office's key. */
export function PrepareServer() {
  const [code, setCode] = useState<Code | null>(null)
  const clock = useOfficeClock()
  const prepare = useCommand('server.prepare')
  const run = async (): Promise<void> => setCode(await prepare.run({}))
  return (
    <>
      {prepare.refusal === null ? null : <Notice tone="late">{prepare.refusal.message}</Notice>}
      <Button variant="default" loading={prepare.running} onClick={() => void run()}>
        Siapkan server di komputer ini
      </Button>
      {code === null ? null : (
        <Dialog opened onClose={() => setCode(null)} title="Siapkan server di komputer ini" size="xl">
          <MadeCode code={code} onClose={() => setCode(null)} lead={`Server di komputer ini siap mengambil alih. Kodenya, berlaku satu kali sampai pukul ${clock.time(code.expires)}:`}>
            <ol>
              <li>Buka komputer pertama kantor: Pengaturan, Komputer, Ganti server.</li>
              <li>Pilih Komputer lain, lalu ketik kode ini di sana.</li>
              <li>Selama server lama masih menyala, komputer ini menyusul sendiri. Bila server lama sudah mati, tekan Pakai server di komputer ini.</li>
            </ol>
          </MadeCode>
        </Dialog>
      )}
    </>
  )
}
