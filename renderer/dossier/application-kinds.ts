/** Kinds of application, as the screen names them. */
export const APPLICATION_KINDS = { new: 'Permohonan baru', renewal: 'Perpanjangan', change: 'Perubahan' } as const
