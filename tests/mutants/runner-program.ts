import { type Asked, TestRunner } from './test-runner.ts'

// Started by `RunnerProcess`, with the folder of the tests: says when it can be asked, then answers each message by what the tests said.

const runner = await TestRunner.open(process.argv[2] ?? '')
process.once('disconnect', () => { process.exit() })
process.on('message', (asked: Asked) => { void runner.run(asked).then((said) => process.send?.(said)) })
process.send?.('ready')
