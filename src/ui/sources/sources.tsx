import styles from './sources.module.css'

export interface Source {
  /** Where a footnote leads: the id of the entry. */
  id?: string
  title: string
  /** Who published it, and when. */
  publisher?: string
  href?: string
  /** What it found, or how sure it is. */
  note?: string
}

export interface SourcesProps {
  title: string
  sources: readonly Source[]
  headingLevel?: 2 | 3
}

/** Where the facts of an article come from. */
export function Sources({ title, sources, headingLevel = 2 }: SourcesProps) {
  const Title = `h${headingLevel}` as const
  return (
    <section className={styles.sources}>
      <Title className={styles.title}>{title}</Title>
      <ol className={styles.list}>
        {sources.map((source) => (
          <li key={source.id ?? source.href ?? source.title} id={source.id}>
            {source.href ? <a href={source.href}>{source.title}</a> : source.title}
            {source.publisher && <span>. {source.publisher}</span>}
            {source.note && <span className={styles.note}>{source.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
