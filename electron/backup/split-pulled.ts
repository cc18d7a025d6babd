import Database from 'better-sqlite3'
import { openStream } from '#store/stream/open-stream.ts'
import { PULLED } from './pulled-rows.ts'

/** Makes a stream.db of what lies beside the log's tables, and takes it out of there. */
export function splitPulled(logFile: string, streamFile: string): void {
  const log = new Database(logFile)
  try {
    openStream(streamFile, 0).close()
    log.prepare('attach database ? as stream').run(streamFile)
    log.transaction(() => {
      for (const { from, into } of PULLED) {
        const columns = log.prepare<[], string>(`select name from pragma_table_info('${into}')`).pluck().all().join(', ')
        log.exec(`insert into stream.${from} (${columns}) select ${columns} from main.${into}; drop table main.${into}`)
      }
    })()
    log.exec('detach database stream')
    log.exec('vacuum')
  } finally {
    log.close()
  }
}
