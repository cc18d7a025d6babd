import { Loader } from '@mantine/core'
import classes from './empty.module.css'

/** Waiting for the counter: on this PC a matter of milliseconds, so it is quiet. */
export function Loading({ what = 'Membaca…' }: { readonly what?: string }) {
  return (
    <output className={classes.empty}>
      <Loader size="sm" aria-hidden="true" />
      <span>{what}</span>
    </output>
  )
}
