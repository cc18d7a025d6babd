import { Hosting } from './hosted-server.ts'

// A host alone, to be killed: keeps the server of the folder it is given, and says how it stands.
const { keeper } = new Hosting((process.argv.at(-1) ?? '').slice(0, -'-server'.length))
keeper.onStanding(({ state }) => { console.log(state) })
