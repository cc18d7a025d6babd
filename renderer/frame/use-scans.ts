import { notifications } from '@mantine/notifications'
import { useEffect, useEffectEvent } from 'react'
import { useLocation } from 'wouter'
import { queryClient } from '../host/query-client.ts'
import { read } from '../host/read.ts'
import { useReader } from '../host/reader.ts'
import { useLock } from '../session/lock-store.ts'
import { onScan } from '../ui/scanner/listen-for-scans.ts'
import { told } from '../ui/told.ts'
import { isWholeCode, readPaperCode } from './paper-code.ts'
import { goTo } from './places.ts'

const NOTICE = 'pindaian'

/** Stays until it is closed or the next paper is read: what went wrong must not go by while one looks at the paper. */
const say = (message: string): void => void notifications.show({ id: NOTICE, title: 'Kertas belum terbuka', message, color: 'red', autoClose: false, role: 'alert', closeButtonProps: { 'aria-label': 'Tutup pesan' } })

/**
 * A paper scanned anywhere opens its dossier. `onOpen` closes what the frame itself has open; windows of a screen go with it, and what was typed in them is
 * kept as on any leaving.
 */
export function useScans(onOpen: () => void): void {
  const reader = useReader()
  const [path] = useLocation()
  const open = useEffectEvent(async (scanned: string): Promise<void> => {
    if (useLock.getState().locked) return
    notifications.hide(NOTICE)
    const code = await readPaperCode(scanned)
    if (!code.ok) return say(code.refusal)
    const input = { dossier: code.value }
    // A lapsed session shows the lock screen, a fault its own window.
    const answer = await queryClient.fetchQuery({ queryKey: ['dossier.open', input, reader], queryFn: () => read('dossier.open', input) }).catch(() => null)
    if (answer === null) return
    if (!answer.ok) return say('Berkas dari kertas ini tidak ada di register kantor ini. Mungkin kertasnya dari kantor lain; cocokkan kopnya, atau cari dengan F3.')
    onOpen()
    const to = `/berkas/${code.value}`
    if (path === to) told('Berkas ini sudah terbuka.')
    else goTo(to)
  })
  useEffect(() => onScan({ isWhole: isWholeCode, open: (scanned) => void open(scanned) }), [])
}
