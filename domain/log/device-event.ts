/** What a device says of itself in its own chain; aggregate `device:<id>`. The key is Ed25519, 32 bytes in hex, and holds from this event on. */
export type DeviceEvent =
  | { readonly type: 'device.opened'; readonly version: 1; readonly body: { readonly publicKey: string } }
  /** The private key was gone or not the one of the chain: from here on another one signs. */
  | { readonly type: 'device.key-replaced'; readonly version: 1; readonly body: { readonly publicKey: string; readonly previousKey: string } }
