import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

export interface Sealer {
  /** JSON, compressed and encrypted, as base64url: for cookies that the visitor carries and nobody else can read. */
  seal(purpose: string, value: unknown): string
  /** The value again, or null when it was made elsewhere, altered, cut short or is older than `maxAgeMinutes`. */
  open(purpose: string, sealed: string, maxAgeMinutes: number): unknown
}

const MAX_PLAIN_BYTES = 64 * 1024

/** AES-256-GCM with a key derived from the installation's secret (HKDF, RFC 5869); the purpose is authenticated too. */
export function createSealer(secret: string, now: () => Temporal.Instant): Sealer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'unknot sealed values', 32))
  return {
    seal(purpose, value) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
      const plain = deflateRawSync(JSON.stringify({ at: now().epochMilliseconds, value }))
      const body = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(purpose, sealed, maxAgeMinutes) {
      try {
        const bytes = Buffer.from(sealed, 'base64url')
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(
          Buffer.from(purpose),
        )
        decipher.setAuthTag(bytes.subarray(12, 28))
        const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
        const { at, value } = JSON.parse(
          inflateRawSync(plain, { maxOutputLength: MAX_PLAIN_BYTES }).toString(),
        )
        return now().epochMilliseconds - at <= maxAgeMinutes * 60_000 ? value : null
      } catch {
        return null
      }
    },
  }
}
