import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '#protocol/calls.ts'
import { useCommand } from '../../host/use-command.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import type { Standing } from '../../sync/sync-words.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { told } from '../../ui/told.ts'
import classes from './computers.module.css'

export type Server = CallOutput<'server.standing'>

const KEEP_ON = 'Biarkan komputer ini menyala dan Loket terbuka selama jam kerja: lewat komputer inilah komputer lain saling terhubung. Menutup Loket menghentikan server; membukanya menjalankannya lagi.'

/** The office's server on this very PC. */
export function ServerPanel({ server, standing: { state, own } }: { readonly server: Server; readonly standing: Standing }) {
  const [inTouch, name] = [state === 'in-touch', own?.name ?? '']
  return (
    <Section title="Server kantor di komputer ini" lead={server.asked ? KEEP_ON : undefined}>
      <Notice tone={TONES[server.state]} live={server.state === 'stopped'}>
        {serverWords(server).map((words) => (
          <p key={words} style={{ margin: 0 }}>
            {words}
          </p>
        ))}
      </Notice>
      {server.state === 'running' && server.asked ? <Reach addresses={server.addresses} /> : null}
      {server.asked ? null : (
        <div className={classes.acts}>
          {inTouch ? null : <UseThis name={name} />}
          <Stop />
        </div>
      )}
    </Section>
  )
}

const TONES = { none: 'plain', off: 'wait', starting: 'info', running: 'ok', stopped: 'wait' } as const satisfies Record<Server['state'], string>

function serverWords({ state, problem, asked }: Server): readonly string[] {
  if (!asked) return ['Server di komputer ini berjalan, tetapi komputer ini memakai server lain: server ini belum mengambil alih, atau sudah diganti dan masih memberi tahu komputer yang belum mendengarnya.']
  if (state === 'running') return ['Server berjalan.']
  return state === 'stopped' ? [problem, 'Loket mencobanya lagi sendiri tiap setengah menit.'] : ['Server sedang dijalankan.']
}

function Reach({ addresses }: { readonly addresses: readonly string[] }) {
  if (addresses.length === 0) return <p>Komputer ini belum tersambung ke jaringan. Pasang kabel atau Wi-Fi kantor; komputer lain baru bisa bergabung sesudah itu.</p>
  return (
    <>
      <p className={classes.reach}>
        Komputer lain menjangkau server ini di <strong>{addresses.join(' atau ')}</strong>. Alamatnya sudah ada di dalam kode gabung: tekan Tambah komputer di bawah.
      </p>
      <p className={classes.reach}>Bila komputer lain tidak menjangkaunya: izinkan Loket lewat firewall komputer ini (di Windows: Izinkan untuk jaringan privat), dan pastikan keduanya di jaringan yang sama.</p>
    </>
  )
}

/** The server here took over: this PC joins it. */
function UseThis({ name }: { readonly name: string }) {
  const begin = useCommand('server.begin')
  return (
    <>
      {begin.refusal === null ? null : (
        <Notice tone="late" live>
          {begin.refusal.message}
        </Notice>
      )}
      <Button loading={begin.running} onClick={() => void begin.run({ name })}>
        Pakai server di komputer ini
      </Button>
    </>
  )
}

function Stop() {
  const [asking, setAsking] = useState(false)
  const stop = useCommand('server.stop')
  const run = async (): Promise<void> => {
    if ((await stop.run({})) === null) return
    told('Server di komputer ini dihentikan.')
    setAsking(false)
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Hentikan server di komputer ini
      </Button>
      <ConfirmDialog opened={asking} onClose={() => setAsking(false)} title="Hentikan server di komputer ini?" action="Hentikan server" running={stop.running} onConfirm={() => void run()}>
        {stop.refusal === null ? null : <Notice tone="late">{stop.refusal.message}</Notice>}
        <p style={{ margin: 0 }}>Lakukan sesudah semua komputer bergabung dengan server yang baru. Komputer yang belum bergabung tetap bekerja dan hanya melihat bahwa server tidak menjawab; pekerjaannya tidak hilang.</p>
      </ConfirmDialog>
    </>
  )
}
