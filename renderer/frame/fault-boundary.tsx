import { Button, Code } from '@mantine/core'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { call } from '../host/call.ts'
import { frameTexts as texts } from './texts.ts'

interface FaultBoundaryState {
  readonly failed: boolean
  readonly reference: string
}

/** A screen that broke: one page instead of a blank window. Drafts are with the counter; opening again brings them back. */
export class FaultBoundary extends Component<{ readonly children: ReactNode }, FaultBoundaryState> {
  override state: FaultBoundaryState = { failed: false, reference: '' }

  static getDerivedStateFromError(): Partial<FaultBoundaryState> {
    return { failed: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    const where = (info.componentStack ?? '').trim().split('\n')[0] ?? ''
    call('fault.report', { message: `${error.name}: ${error.message}`.slice(0, 2000), where: where.slice(0, 200) })
      .then((answer) => answer.ok && this.setState({ reference: answer.value.reference }))
      .catch(() => undefined)
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <main style={{ padding: '3rem', maxWidth: '40rem' }}>
        <h1>{texts.faultTitle}</h1>
        <p>{texts.faultText}</p>
        {this.state.reference === '' ? null : <Code block>{this.state.reference}</Code>}
        <Button mt="md" onClick={() => window.location.reload()}>
          Buka lagi
        </Button>
      </main>
    )
  }
}
