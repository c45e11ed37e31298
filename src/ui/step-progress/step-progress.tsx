import styles from './step-progress.module.css'

export interface StepProgressProps {
  /** In words: "Step 2 of 4: choose a time". */
  label: string
  /** Counted from 1. */
  current: number
  total: number
}

/** How far the journey is. The bar only decorates: the words say it. */
export function StepProgress({ label, current, total }: StepProgressProps) {
  return (
    <div className={styles.progress}>
      <p className={styles.label}>{label}</p>
      <div className={styles.bar} aria-hidden="true">
        {Array.from({ length: total }, (_, step) => (
          // The steps have no names of their own: their place is their key.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <span key={step} className={step < current ? styles.done : styles.open} />
        ))}
      </div>
    </div>
  )
}
