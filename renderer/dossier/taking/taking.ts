import { create } from 'zustand'

/** Whether a dossier is being asked for, and its place in the order of the office not known yet. */
export const useTaking = create<{ readonly asking: boolean }>(() => ({ asking: false }))

/** Says so while `take` is under way. */
export async function tellingOfTake<Taken>(take: Promise<Taken>): Promise<Taken> {
  useTaking.setState({ asking: true })
  try {
    return await take
  } finally {
    useTaking.setState({ asking: false })
  }
}
