import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core'
import { closeFault, useFault } from '../host/fault.ts'
import { Dialog } from '../ui/dialog.tsx'
import { frameTexts as texts } from './texts.ts'

/** One window for every fault of ours: what is safe, what to do, and the code that finds it in the log. */
export function FaultPanel() {
  const fault = useFault((state) => state.fault)
  const code = fault?.reference === '' ? fault.message : (fault?.reference ?? '')
  return (
    <Dialog opened={fault !== null} onClose={closeFault} title={texts.faultTitle}>
      <Stack>
        <Text>{texts.faultText}</Text>
        <Code block>{code}</Code>
        <Group justify="flex-end">
          <CopyButton value={`${fault?.reference ?? ''} ${fault?.message ?? ''}`.trim()}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? 'Tersalin' : 'Salin kode'}
              </Button>
            )}
          </CopyButton>
          <Button onClick={closeFault} data-autofocus>
            Tutup
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
