import { formatPrice } from './format-price.ts'
import styles from './price.module.css'

export interface PriceProps {
  /** In the currency's main unit: 65 or 65.5 pounds. */
  amount: number
  /** ISO 4217, such as GBP. */
  currency: string
  locale?: string
  /** The word before the lowest of several prices: "from". */
  from?: string
}

/** Money, with figures that stand below each other. */
export function Price({ amount, currency, locale, from }: PriceProps) {
  return (
    <span className={styles.price}>
      {from && <span className={styles.from}>{from} </span>}
      {formatPrice(amount, currency, locale)}
    </span>
  )
}
