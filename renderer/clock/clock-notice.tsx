import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { queryClient, refreshReadings } from '../host/query-client.ts'
import { useCall } from '../host/use-call.ts'
import { Notice } from '../ui/notice.tsx'
import { ClockDialog } from './clock-dialog.tsx'
import classes from './clock.module.css'

/** A clock is set right outside of Loket: nothing tells of it. */
const LOOKS_EVERY = 30_000

/** On every screen while the PC's date is in doubt; gone by itself once it is set right. */
export function ClockNotice() {
  const { value: doubt } = useCall('clock.state', {})
  const [open, setOpen] = useState(false)
  const doubted = useRef(false)
  useEffect(() => {
    const timer = setInterval(() => void queryClient.invalidateQueries({ queryKey: ['clock.state'] }), LOOKS_EVERY)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (doubted.current && doubt === null) void refreshReadings()
    doubted.current = doubt !== null && doubt !== undefined
  }, [doubt])
  if (!doubt) return null
  return (
    <div className={classes.place}>
      <Notice tone="wait" title="Periksa tanggal komputer ini" live>
        <p>
          {doubt.saying} <span className={classes.remedy}>{doubt.remedy}</span>
        </p>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          {doubt.mayConfirm ? 'Tanggal ini benar' : 'Apa artinya?'}
        </Button>
      </Notice>
      {open ? <ClockDialog doubt={doubt} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}
