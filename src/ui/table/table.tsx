import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import styles from './table.module.css'

export interface TableProps {
  /** What the table shows; read out first, seen unless `captionHidden`. */
  caption: string
  captionHidden?: boolean
  /** `figures` stands at the end of its column, figures below each other. */
  columns: readonly { key: string; label: ReactNode; align?: 'start' | 'figures' }[]
  /** Cells by the columns' keys. The first column heads its row. */
  rows: readonly { id: string; cells: Readonly<Record<string, ReactNode>> }[]
}

/** Rows and columns; scrolls sideways on its own when the page is too narrow. */
export function Table({ caption, captionHidden, columns, rows }: TableProps) {
  return (
    // A region that scrolls has to be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
    <section className={styles.frame} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={classNames(styles.caption, captionHidden && 'visually-hidden')}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={styles[column.align ?? 'start']}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column, at) => (
                <Cell key={column.key} head={at === 0} align={column.align}>
                  {row.cells[column.key]}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({
  head,
  align = 'start',
  children,
}: {
  head: boolean
  align?: 'start' | 'figures'
  children: ReactNode
}) {
  if (head) {
    return (
      <th scope="row" className={styles[align]}>
        {children}
      </th>
    )
  }
  return <td className={styles[align]}>{children}</td>
}
