import en from '#content/locales/en/clinic-site.json' with { type: 'json' }
import { Grid } from '#ui/layout/layout.tsx'
import { words } from '#ui/words/words.ts'
import type { PlaceView } from '../views.ts'
import styles from './places.module.css'

const t = words(en)

/** Each location with its address, the way there and its hours. */
export function Places({ places }: { places: readonly PlaceView[] }) {
  return (
    <Grid min="26rem" gap={10}>
      {places.map((place) => (
        <section key={place.id} className={styles.place} aria-labelledby={`place-${place.id}`}>
          <h3 id={`place-${place.id}`}>{place.name}</h3>
          <p>
            {place.address}
            {place.phone && (
              <>
                <br />
                <a className={styles.phone} href={`tel:${place.phone.replace(/[^+\d]/g, '')}`}>
                  {place.phone}
                </a>
              </>
            )}
          </p>
          {place.directions && <p className={styles.soft}>{place.directions}</p>}
          <dl className={styles.hours} aria-label={t('hours.title')}>
            {place.hours.map(({ from, to, spans }) => (
              <div key={from}>
                <dt>{to ? t('hours.run', { from, to }) : from}</dt>
                <dd className="figures">
                  {spans.length > 0
                    ? spans.map((span) => t('hours.span', span)).join(', ')
                    : t('hours.closed')}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Grid>
  )
}
