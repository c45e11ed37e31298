import type { ReactNode } from 'react'
import styles from './prose.module.css'

/** Either elements, or HTML that the server made from its own Markdown: never what a visitor typed. */
export type ProseProps = { children: ReactNode; html?: undefined } | { html: string; children?: undefined }

/** The body of an article. */
export function Prose({ children, html }: ProseProps) {
  if (html === undefined) return <div className={styles.prose}>{children}</div>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the project's own articles, see ProseProps
  return <div className={styles.prose} dangerouslySetInnerHTML={{ __html: html }} />
}
