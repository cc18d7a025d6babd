import { ActionIcon, Tooltip, type ActionIconProps } from '@mantine/core'
import type { ReactNode } from 'react'

interface IconButtonProps extends Pick<ActionIconProps, 'variant' | 'color' | 'size' | 'disabled' | 'className'> {
  /** In Indonesian; read aloud and shown as a tip. */
  readonly label: string
  readonly icon: ReactNode
  readonly onClick: () => void
  readonly tabIndex?: number
}

/** A button that shows only an icon. It cannot be made without a name. */
export function IconButton({ label, icon, onClick, tabIndex, variant = 'subtle', size = 'lg', ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} variant={variant} size={size} onClick={onClick} {...(tabIndex === undefined ? {} : { tabIndex })} {...rest}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}
