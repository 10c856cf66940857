/** What may befall a gateway connection, by the moment of its life. */
export type GatewayFault =
  /** Its upgrade is answered by a status, as a proxy or Cloudflare does; by nothing; or the connection dies. */
  | { readonly moment: 'upgrade'; readonly kind: 'status'; readonly status: 403 | 429 | 500 | 502 | 503 }
  | { readonly moment: 'upgrade'; readonly kind: 'silence' | 'reset' }
  /** It is closed before HELLO, or right after; or HELLO never comes. */
  | { readonly moment: 'hello'; readonly kind: 'close-before' | 'close-after'; readonly closeCode: number }
  | { readonly moment: 'hello'; readonly kind: 'silence' }
  /** Its IDENTIFY or RESUME is answered by a close code; by op 9; or by nothing. */
  | { readonly moment: 'login'; readonly kind: 'close'; readonly closeCode: number }
  | { readonly moment: 'login'; readonly kind: 'invalid-session'; readonly resumable: boolean }
  | { readonly moment: 'login'; readonly kind: 'silence' }
  /** It is closed right after READY or RESUMED. */
  | { readonly moment: 'ready'; readonly kind: 'close'; readonly closeCode: number }
  /** Its heartbeat goes unacknowledged. */
  | { readonly moment: 'heartbeat'; readonly kind: 'silence' }
  /** An interaction is delivered twice on one connection. */
  | { readonly moment: 'dispatch'; readonly kind: 'twice' };
