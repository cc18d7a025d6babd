import { tool } from './tool.ts'

/** One thing that must hold before anything is tested; its output is shown where it does not. */
export interface Check {
  readonly name: string
  readonly ok: boolean
  readonly output: string
}

/** Types of every room. */
export const checkTypes = async (beside = false): Promise<Check> => ({ name: 'types', ...(await tool('typescript', ['-b', '--pretty', 'false'], { quiet: true, beside })) })

/** Lint, types known. Warnings (a function past 40 lines) show in `npm run check`, not in the tests. */
export const checkLint = async (warnings: boolean, beside = false): Promise<Check> => ({
  name: 'lint',
  ...(await tool('oxlint', ['--type-aware', ...(warnings ? [] : ['--quiet']), '-c', 'build/oxlintrc.json', '.'], { quiet: true, beside })),
})

export function report({ name, ok, output }: Check): void {
  console.log(`${ok ? '✓' : '✗'} ${name}`)
  if (!ok || output.includes(' ! ')) console.log(output)
}

if (import.meta.main) {
  const checks = await Promise.all([checkTypes(), checkLint(true)])
  checks.forEach(report)
  process.exitCode = checks.every(({ ok }) => ok) ? 0 : 1
}
