import { notifications } from '@mantine/notifications'

/** Says that something was saved. Never the only place of a refusal. */
export const told = (message: string): void => void notifications.show({ message, color: 'petrol', closeButtonProps: { 'aria-label': 'Tutup pesan' } })
