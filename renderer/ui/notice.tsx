import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconClock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Tone } from './state-badge.tsx'
import classes from './notice.module.css'

const ICONS = { ok: IconCircleCheck, wait: IconClock, late: IconAlertTriangle, info: IconInfoCircle, plain: IconInfoCircle } as const satisfies Record<Tone, unknown>

interface NoticeProps {
  readonly tone?: Tone
  readonly title?: string
  readonly children?: ReactNode
  /** Read aloud when it appears. */
  readonly live?: boolean
}

/** A standing message on the page. */
export function Notice({ tone = 'info', title, children, live = false }: NoticeProps) {
  const Icon = ICONS[tone]
  return (
    <div className={classes.notice} data-tone={tone} role={live ? 'status' : undefined}>
      <Icon aria-hidden="true" size="1.25rem" />
      <div>
        {title === undefined ? null : <strong className={classes.title}>{title}</strong>}
        {children === undefined ? null : <div>{children}</div>}
      </div>
    </div>
  )
}
