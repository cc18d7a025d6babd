import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { checkData } from '#store/verify/check-data.ts'
import { openChecked } from '#store/verify/checked-folder.ts'
import { findingLine } from '#store/verify/finding-line.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { edited } from './support/edited-cells.ts'
import { copyOf, joinedOffice } from './support/joined-folders.ts'
import type { Folders } from './support/office-on-disk.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

/** The Back Office's PC, closed. */
let back: Folders
/** The Kepala Dinas's, which has kept more of the stream than it has folded. */
let ahead: Folders

beforeAll(async () => {
  const { office } = await joinedOffice()
  office.receives('Tomi Sinaga', '1471014101900003')
  await office.front.catchesUp()
  const { head, server } = office
  const answer = await head.line.pull({ after: head.sync.head(), bytes: 65_536, wait: 0 }, new AbortController().signal)
  if (answer.outcome !== 'page') throw new Error('differs')
  expect(head.sync.take({ office: server.office, stretches: answer.stretches, end: answer.end }, { verify: server.verify })).toMatchObject({ ok: true })
  expect(head.sync.folded()).toBeLessThan(head.sync.head().g)
  await office.close()
  ;[back, ahead] = [copyOf(office.back), copyOf(head)]
}, 60_000)

function copied({ data, keys }: Folders): Folders {
  const copy = temporaryFolder()
  cpSync(data, copy, { recursive: true })
  return { data: copy, keys }
}

async function found({ data, keys }: Folders, quick = false): Promise<readonly string[]> {
  const open = openChecked(data, keys)
  try {
    const { findings, zone } = await checkData(open, { entry: '', threads: 1, quick, progress: () => {} })
    return findings.map((one) => findingLine(one, zone))
  } finally {
    open.close()
  }
}

test('a PC of several is whole: what others did, what it did itself and nobody has yet, all of it in its register', async () => {
  expect(await found(back)).toEqual([])
})

test('a register that says something else than the log and the office’s stream is found, table by table and word by word', async () => {
  const edits = [
    "update dossier set name_key = 'lain'",
    "delete from dossier_event where rowid = 2",
    'update dossier_event set rowid = -rowid',
    "update setting set body = replace(body, 'Sari', 'Sira')",
    'delete from dossier_text where rowid = 1',
    "insert into unreadable values ('dossier:lain', 1, '')",
    'update applied set place = place - 1',
    'update applied set g = g - 1',
    'update applied set g = g + 1000',
    'update applied set stream_hash = hash',
    "update applied set device = 'lain'",
    'update dossier set place = place + 1000',
  ]
  for (const edit of edits) {
    const { data, keys } = copied(back)
    edited(join(data, 'register.db'), (database) => database.exec(edit))
    expect(await found({ data, keys }), edit).not.toEqual([])
  }
})

test('a register that has not caught up with all that was pulled is held against what it has', async () => {
  const { data, keys } = copied(ahead)
  expect(await found({ data, keys })).toEqual([])
})
