/**
 * An amount in the currency's main unit as people write it: whole amounts without decimals, `£65`, others with
 * the currency's own number of them, `£65.50`.
 * @throws RangeError for a currency that is not three letters
 */
export function formatPrice(amount: number, currency: string, locale = 'en-GB'): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount)
}
