import classes from './sample-badge.module.css'

/** This is the sample office: nothing here is real. */
export function SampleBadge() {
  return <span className={classes.badge}>CONTOH</span>
}
