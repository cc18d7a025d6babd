import { Menu } from '@mantine/core'
import { IconChevronDown, IconLock, IconLogout, IconPalette, IconUserCircle, IconUsers } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { lock } from '../session/lock-store.ts'
import { leave } from '../session/leave.ts'
import type { SignedIn } from '../session/session-state.ts'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import classes from './officer-menu.module.css'
import { goTo } from './places.ts'
import { frameTexts as texts } from './texts.ts'

/** Who sits here; F10 opens what can be done about it. */
export function OfficerMenu({ officer }: { readonly officer: SignedIn }) {
  const button = useRef<HTMLButtonElement>(null)
  const [path] = useLocation()
  // On another screen, where a paper scanned meanwhile leads, it is closed.
  const [openedAt, setOpenedAt] = useState('')
  if (openedAt !== '' && openedAt !== path) setOpenedAt('')
  useShortcut({ key: 'F10', label: texts.menu, group: texts.everywhere, run: () => button.current?.click() })
  return (
    <Menu opened={openedAt === path} onChange={(opened) => setOpenedAt(opened ? path : '')} position="bottom-end" width="16rem" shadow="md" transitionProps={{ duration: 0 }} withInitialFocusPlaceholder={false} returnFocus>
      <Menu.Target>
        <button ref={button} type="button" className={classes.officer}>
          <IconUserCircle aria-hidden="true" size="1.5rem" />
          <span>
            <strong>{officer.name}</strong>
            <small>{officer.desk}</small>
          </span>
          <IconChevronDown aria-hidden="true" size="1rem" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUsers aria-hidden="true" size="1.125rem" />} onClick={() => lock(true)}>
          {texts.change}
        </Menu.Item>
        <Menu.Item leftSection={<IconLock aria-hidden="true" size="1.125rem" />} onClick={() => lock()}>
          {texts.lock}
        </Menu.Item>
        <Menu.Item leftSection={<IconPalette aria-hidden="true" size="1.125rem" />} onClick={() => goTo('/pengaturan/tampilan')}>
          {texts.display}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout aria-hidden="true" size="1.125rem" />} onClick={() => void leave(officer.id)}>
          {texts.logOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
