import { assertNever } from '#domain/assert-never.ts'
import { codeAnswer, devicesAnswer, type DevicesAnswer } from '#protocol/sync/devices.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { askRunning } from './ask-running.ts'
import type { RunningServer } from './running-file.ts'
import type { ServerWish } from './server-start.ts'

/** Has the running server do it, and says what came of it, for whoever typed the command. */
export async function stewardCommand(running: RunningServer, command: NonNullable<ServerWish['command']>): Promise<string> {
  switch (command.is) {
    case 'code': {
      const { code, minutes } = codeAnswer.parse(await askRunning(running, SYNC_ROUTES.code, { name: command.name }))
      return `Kode untuk ${command.name}: ${code}\nBerlaku ${minutes} menit, untuk satu komputer saja.\nKetik di komputer itu: bila Loket baru pertama kali dibuka di sana, pilih Gabung ke kantor; bila sudah dipakai, admin membuka Pengaturan, Komputer.`
    }
    case 'list':
      return listWords(devicesAnswer.parse(await askRunning(running, SYNC_ROUTES.devices, {})))
    case 'revoke':
      return revoke(running, command.code)
    default:
      return assertNever(command)
  }
}

async function revoke(running: RunningServer, code: string): Promise<string> {
  const { devices } = devicesAnswer.parse(await askRunning(running, SYNC_ROUTES.devices, {}))
  const found = devices.find((one) => one.code === code)
  if (!found) return `Tidak ada komputer berkode ${code}. Lihat daftarnya dengan --daftar.`
  await askRunning(running, SYNC_ROUTES.revoke, { device: found.device })
  return `${found.name} (${code}) dicabut: tidak bisa lagi mengirim atau menerima. Bila komputer itu dipakai lagi, daftarkan dengan kode baru.`
}

const listWords = ({ devices }: DevicesAnswer): string =>
  devices.length === 0 ? 'Belum ada komputer yang terdaftar. Buat kode dengan --kode "PC Loket 1".' : devices.map(({ code, name, enrolled, revoked }) => `${code}  ${name}  terdaftar ${enrolled.slice(0, 10)}${revoked === null ? '' : `  dicabut ${revoked.slice(0, 10)}`}`).join('\n')
