import type { CheckedFolder } from './checked-folder.ts'
import { type Finding, finding } from './finding.ts'

/** The devices of the folder, held against the chains that are there; `opened` of all but the first is the time of the event that says so. */
export function* deviceFaults({ rawLog }: CheckedFolder): Generator<Finding, void, undefined> {
  const devices = rawLog.prepare<[], { ordinal: number; device: string; opened: string }>('select ordinal, device, opened from incarnation order by ordinal').all()
  const chains = new Map(rawLog.prepare<[], [string, number]>('select device, min(place) from event group by device').raw().all())
  const openings = rawLog.prepare<[string], string>("select wall_time from event where device = ? and seq = 1 and type = 'device.opened'").pluck()
  for (const [index, { ordinal, device, opened }] of devices.entries()) {
    if (ordinal !== index + 1) yield finding('devices', 0, `Urutan perangkat di komputer ini sudah diubah (perangkat ke-${index + 1}).`)
    const told = index === 0 ? undefined : openings.get(device)
    if (told !== undefined && told !== opened) yield finding('devices', chains.get(device) ?? 0, `Waktu mulai perangkat ke-${index + 1} berbeda dari catatannya.`)
    chains.delete(device)
  }
  for (const place of chains.values()) yield finding('devices', place, `Catatan mulai nomor ${place} ditulis oleh perangkat yang tidak terdaftar di komputer ini.`)
}
