import styles from './skeleton.module.css'

export interface SkeletonProps {
  /** How many lines of text, or rows, are expected. */
  lines?: number
  /** `row` is as tall as a control. */
  shape?: 'text' | 'row'
}

/** Keeps the place of what is on its way; shows after 300 ms, so that quick answers never flicker. */
export function Skeleton({ lines = 3, shape = 'text' }: SkeletonProps) {
  return (
    <div aria-hidden="true" className={styles.skeleton}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and stay in place
        <span key={line} className={styles[shape]} />
      ))}
    </div>
  )
}
