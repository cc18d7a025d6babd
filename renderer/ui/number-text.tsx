import { Fragment } from 'react'

/** A letter's number, which may break after its slashes and nowhere else. */
export function NumberText({ children }: { readonly children: string }) {
  return (
    <span style={{ overflowWrap: 'normal' }}>
      {children.split('/').map((part, index) => (
        // Parts have no identity but their place.
        <Fragment key={`${index} ${part}`}>
          {index === 0 ? '' : '/'}
          <wbr />
          <span style={{ whiteSpace: 'nowrap' }}>{part}</span>
        </Fragment>
      ))}
    </span>
  )
}
