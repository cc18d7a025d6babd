import { COMMON_REFUSALS } from '#protocol/call.ts'
import { describeCalls, type CallDescription } from './describe.ts'
import { shape } from './shape.ts'

const HEAD = `# The calls

Written by \`npm run calls\` from \`protocol/calls.ts\`; \`npm run -s calls -- --json\` prints the same with the JSON Schema of every input and output.

Another program drives Loket as the screens do, through the browser host (\`LOKET_HOST=browser npm start\`):

1. \`POST /session\` with \`{ "key": "…" }\`, the part of the printed link after \`#\`. It works once; the answer (204) sets a cookie. Every request carries that cookie.
2. \`POST /calls/NAME\` with \`content-type: application/json\` and \`{ "input": …, "commandId": "<uuid>" }\`. A command needs the id: the same id has one effect and one answer. A query has none. A program that asks by itself, with nobody at the screen, adds \`"untouched": <milliseconds>\` since somebody was: else its questions keep the session from locking.
3. The answer is 200 and \`{ "ok": true, "value": … }\`, or \`{ "ok": false, "refusal": { "code", "message", "fields" } }\` (expected; Indonesian, for the officer), or \`{ "ok": false, "fault": { "message", "reference" } }\` (ours).
4. \`GET /events\` is a stream of server-sent events \`{ "topics": […] }\`: which readings are stale.
5. Bytes go beside the calls: \`GET /papers/<id>.pdf\`, \`GET /attachments/<sha256>\`, \`GET /exports/<job>.xlsx\`; \`POST /attachments\` with the bytes as \`application/octet-stream\` and the file's name, percent-encoded, in \`x-file-name\`.

Access: *anyone* with the cookie; *officer* logged in; *desk* with a role of some procedure; *oversight*: admin, Penyelia or head of the office; *supervisor* (Penyelia); *admin*. The procedure's own roles are checked on top.
Every call may answer the refusals ${COMMON_REFUSALS.map((code) => `\`${code}\``).join(', ')}; the tables name the others.
`

/** docs/calls.md, whole. */
export function callsDocument(): string {
  const rooms = Map.groupBy(describeCalls(), ({ name }) => name.slice(0, name.indexOf('.')))
  return [HEAD, ...[...rooms].map(([room, members]) => section(room, members))].join('\n')
}

const section = (room: string, members: readonly CallDescription[]): string => `## ${room}\n\n${members.map(entry).join('\n')}`

function entry({ name, kind, access, about, input, output, refusals }: CallDescription): string {
  const own = refusals.filter((code) => !COMMON_REFUSALS.some((common) => common === code))
  const lines = [`### ${name}`, '', `${kind === 'query' ? 'Query' : 'Command'}, ${access}. ${about}`, '', `- in: \`${shape(input)}\``, `- out: \`${shape(output)}\``]
  if (own.length > 0) lines.push(`- refusals: ${own.map((code) => `\`${code}\``).join(', ')}`)
  return `${lines.join('\n')}\n`
}
