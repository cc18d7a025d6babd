/** Moves up with every change of what events fold to or of what is kept of it: register.db is then folded anew. */
export const FOLD_VERSION = 21
