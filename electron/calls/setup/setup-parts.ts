import type { Store } from '#store/store.ts'
import type { Secrets } from '../session/secrets.ts'

export interface SetupParts {
  readonly store: Store
  readonly secrets: Secrets
  /** The sample office is being set up: easy PINs, watermark. */
  readonly sample: boolean
}
