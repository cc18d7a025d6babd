import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core'
import { closeFault, useFault } from '../host/fault.ts'
import { Dialog } from '../ui/dialog.tsx'
import { frameTexts as texts } from './texts.ts'

/** One window for every fault of ours: what is safe, what to do, and the code that finds it in the log. */
export function FaultPanel() {
  const fault = useFault((state) => state.fault)
  const reference = fault?.reference ?? ''
  return (
    <Dialog opened={fault !== null} onClose={closeFault} title={texts.faultTitle} onTop>
      <Stack>
        {/* A fault without a reference comes from the host or the line, with its own plain words. */}
        <Text style={{ whiteSpace: 'pre-line' }}>{reference === '' ? fault?.message : texts.faultText}</Text>
        {reference === '' ? null : <Code block>{reference}</Code>}
        <Group justify="flex-end">
          {reference === '' ? null : (
            <CopyButton value={reference}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? 'Tersalin' : 'Salin kode'}
                </Button>
              )}
            </CopyButton>
          )}
          <Button onClick={closeFault} data-autofocus>
            Tutup
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
