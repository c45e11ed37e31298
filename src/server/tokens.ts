import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** What a signed link may be used for: a link for one purpose opens nothing else. */
export type TokenPurpose = 'visit' | 'history' | 'hold'

const MAC_BYTES = 18 // 144 bits

export interface Tokens {
  /** A link token for one row: its id and a signature, base64url, no personal data in it. */
  sign(purpose: TokenPurpose, id: string): string
  /** The id that a token was made for, or null when the token isn't ours. */
  read(purpose: TokenPurpose, token: string): string | null
}

/** Link tokens, signed with a key derived from the installation's secret (HKDF, RFC 5869; HMAC-SHA-256, RFC 2104). */
export function createTokens(secret: string): Tokens {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'unknot link tokens', 32))
  const mac = (purpose: TokenPurpose, id: Buffer) =>
    createHmac('sha256', key).update(`${purpose}:`).update(id).digest().subarray(0, MAC_BYTES)
  return {
    sign(purpose, id) {
      const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
      return Buffer.concat([bytes, mac(purpose, bytes)]).toString('base64url')
    },
    read(purpose, token) {
      const bytes = Buffer.from(token, 'base64url')
      if (bytes.length !== 16 + MAC_BYTES || bytes.toString('base64url') !== token) return null
      const id = bytes.subarray(0, 16)
      if (!timingSafeEqual(bytes.subarray(16), mac(purpose, id))) return null
      return id.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
    },
  }
}
