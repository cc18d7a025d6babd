import { findMark } from '../mark/mark-slots.ts'
import { beyondLog } from '../device/judge-mark.ts'
import { readDeviceKey } from '../device/device-key.ts'
import { Incarnations } from '../device/incarnations.ts'
import { LogReader } from '../log/reader.ts'
import { RunExtents } from '../numbers/run-extents.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { type Finding, finding } from './finding.ts'

/** The log held against what stands outside the data folder: the mark of use, and the key. */
export function* markFaults({ log, keys, trusted: { device } }: CheckedFolder): Generator<Finding, void, undefined> {
  const all = new Incarnations(log).all()
  const [root] = all
  if (keys === null || !root) return
  if (!readDeviceKey(keys, device)) yield finding('mark', 0, 'Kunci perangkat komputer ini tidak ada di folder kunci, atau tidak terbaca.')
  const found = findMark(keys, root.device)
  if (found.found === 'missing' && all.at(-1)?.marked) yield finding('mark', 0, 'Tanda pemakaian tidak ada di folder kunci.')
  if (found.found === 'unreadable') yield finding('mark', 0, 'Tanda pemakaian di folder kunci rusak.')
  if (found.found !== 'whole') return
  const { head } = found.mark
  const reader = new LogReader(log, device)
  if (head && reader.of(head.device, head.seq)?.envelope.hash !== head.hash)
    yield finding('mark', 0, `Catatan terakhir menurut tanda pemakaian (nomor ${head.place}, ${found.mark.at}) tidak ada di data ini: datanya lebih lama, atau ujungnya hilang.`)
  const extents = new RunExtents(log)
  for (const { run, first, last } of beyondLog(found.mark, (one) => extents.of(one))) yield finding('mark', 0, `Nomor ${first} sampai ${last} (${run}) sudah dipakai menurut tanda pemakaian, tetapi tidak ada di data ini.`)
}
