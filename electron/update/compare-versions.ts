const parts = (version: string): readonly number[] => version.split('.').map(Number)

/** Below zero where `one` is older than `other`. Both are three numbers with dots. */
export function compareVersions(one: string, other: string): number {
  const [ours, theirs] = [parts(one), parts(other)]
  const at = ours.findIndex((part, index) => part !== theirs[index])
  return at < 0 ? 0 : (ours[at] ?? 0) - (theirs[at] ?? 0)
}
