import type { ReactNode } from 'react'
import { NumberText } from '../number-text.tsx'
import classes from './table.module.css'

/** A letter's number on two lines at most, read whole where its column is wide enough (`twoLineWidth`); `children` go on behind it. */
export const NumberCell = ({ number, children }: { readonly number: string; readonly children?: ReactNode }) => (
  <TwoLineCell>
    <NumberText>{number}</NumberText>
    {children}
  </TwoLineCell>
)

/** Words that may go on to a second line. */
export const TwoLineCell = ({ children }: { readonly children: ReactNode }) => <span className={classes.twoLines}>{children}</span>
