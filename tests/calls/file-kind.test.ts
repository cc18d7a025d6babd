import { describe, expect, test } from 'vitest'
import { readFileKind } from '../../electron/calls/attachments/file-kind.ts'

describe('the kind of a file', () => {
  const kind = (text: string) => readFileKind(Buffer.from(text, 'latin1'))

  test('is read from its head, and its end must be there', () => {
    expect(kind('%PDF-1.4 … %%EOF\r\n')).toEqual({ ok: true, value: 'application/pdf' })
    expect(kind(`%PDF-1.4 %%EOF${' '.repeat(2000)}`).ok).toBe(false)
    expect(kind('\xff\xd8\xff\xe0 … \xff\xd9')).toEqual({ ok: true, value: 'image/jpeg' })
    expect(kind('\xff\xd8\xff\xe0 …').ok).toBe(false)
    expect(kind('GIF89a').ok).toBe(false)
    expect(kind('').ok).toBe(false)
  })
})
