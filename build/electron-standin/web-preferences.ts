import path from 'node:path'
import { session, type Session } from './session.ts'

export interface WebPreferences {
  readonly preload?: string
  readonly session?: Session
  readonly partition?: string
  readonly sandbox?: boolean
  readonly contextIsolation?: boolean
  readonly nodeIntegration?: boolean
  readonly webviewTag?: boolean
  readonly webSecurity?: boolean
  readonly allowRunningInsecureContent?: boolean
}

/** The stand-in is always sandboxed and isolated: an app that asks for less must not seem to work. */
export function checkPreferences({ preload, sandbox, contextIsolation, nodeIntegration }: WebPreferences): void {
  if (preload !== undefined && !path.isAbsolute(preload)) throw new Error('stand-in electron: preload must be an absolute path')
  if (sandbox === false || contextIsolation === false || nodeIntegration === true) throw new Error('stand-in electron: only sandboxed, isolated windows are implemented')
}

export const sessionOf = (preferences: WebPreferences): Session => preferences.session ?? (preferences.partition === undefined ? session.defaultSession : session.fromPartition(preferences.partition))
