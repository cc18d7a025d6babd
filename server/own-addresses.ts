import { networkInterfaces } from 'node:os'

/** Where this machine's networks find it, IPv4; none without a network. */
export const ownAddresses = (): readonly string[] => Object.values(networkInterfaces()).flatMap((found = []) => found.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address))
