import { refusalMessage } from './refusal-message.ts'

/** Why bytes were not given, as the officer reads it: the counter's own sentence, or `otherwise` where it gave none. */
export async function whyNoBytes(response: Response, otherwise: string): Promise<string> {
  const body: unknown = await response.json().catch(() => null)
  return refusalMessage(body) ?? otherwise
}
