import type { DeviceId, TimeZone } from '#domain/ids.ts'
import { readDeviceKey } from '../device/device-key.ts'
import { Incarnations } from '../device/incarnations.ts'
import { LogReader } from '../log/reader.ts'
import type { Mark, ViewsGone } from '../mark/mark.ts'
import { beyondLog, isBehindMark, type LedgerOfLog } from '../mark/marked-numbers.ts'
import { viewsGone } from '../mark/view-end.ts'
import { RunExtents } from '../numbers/run-extents.ts'
import { runWords } from '../numbers/run-words.ts'
import type { CheckedFolder } from './checked-folder.ts'
import { type Finding, finding } from './finding.ts'
import { moment, officeZone } from './office-words.ts'

/** The log held against what stands outside the data folder: the mark of use, and the key. */
export function* markFaults({ log, rawLog, keys, mark: found, trusted: { device } }: CheckedFolder): Generator<Finding, void, undefined> {
  if (keys === null || found === null) return
  if (!readDeviceKey(keys, device)) yield finding('mark', 0, 'Kunci perangkat komputer ini tidak ada di folder kunci, atau tidak terbaca.')
  if (found.found === 'missing' && new Incarnations(log).all().at(-1)?.marked) yield finding('mark', 0, 'Tanda pemakaian tidak ada di folder kunci.')
  if (found.found === 'unreadable') yield finding('mark', 0, 'Tanda pemakaian di folder kunci rusak.')
  if (found.found !== 'whole') return
  yield* viewFaults(log, device, found.mark, officeZone(rawLog))
  const { head } = found.mark
  const reader = new LogReader(log, device)
  const isOlder = head !== null && reader.of(head.device, head.seq)?.envelope.hash !== head.hash
  if (isOlder)
    yield finding('mark', 0, `Catatan terakhir menurut tanda pemakaian (nomor ${head.place}, ${moment(found.mark.at, officeZone(rawLog))}) tidak ada di data ini: datanya lebih lama, atau ujungnya hilang.`)
  const extents = new RunExtents(log)
  const ledger: LedgerOfLog = { extentOf: (run) => extents.of(run), rangesOf: (run) => extents.ranges(run) }
  if (!isOlder && !isBehindMark(found.mark, ledger.extentOf)) return
  for (const { run, first, last } of beyondLog(found.mark, ledger)) yield finding('mark', 0, `Nomor ${first} sampai ${last} di ${runWords(run)} sudah dipakai menurut tanda pemakaian, tetapi tidak ada di data ini.`)
}

/** The end of the view log held against the mark: those cut off now, and those found cut off at an opening before. */
function* viewFaults(log: CheckedFolder['log'], device: DeviceId, mark: Mark, zone: TimeZone): Generator<Finding, void, undefined> {
  const now = mark.views?.device === device ? viewsGone(log, mark.views, mark.at) : null
  if (now) yield finding('views', 0, `${goneWords(now)}.`)
  for (const before of mark.viewsGone ?? []) yield finding('views', 0, `${goneWords(before)} (ketahuan saat Loket dibuka ${moment(before.at, zone)}).`)
}

const goneWords = ({ marked, found }: ViewsGone): string =>
  found < marked ? `Catatan lihat nomor ${found + 1} sampai ${marked} pernah ditulis menurut tanda pemakaian, dan sekarang tidak ada` : `Catatan lihat sampai nomor ${marked} bukan yang dulu ditulis menurut tanda pemakaian`
