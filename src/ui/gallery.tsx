import type { ReactNode } from 'react'
import styles from './gallery.module.css'

/** One state of a component, in `<name>.examples.tsx`. */
export interface Example {
  title: string
  node: ReactNode
}

const files = import.meta.glob<{ default: Example[] }>('./*/*.examples.tsx', { eager: true })

const components = Object.entries(files)
  .map(([path, file]) => ({ name: path.split('/')[1] ?? path, examples: file.default }))
  .sort((a, b) => a.name.localeCompare(b.name))

/** Every component in every state, for developers; also what axe looks at. */
export function Gallery() {
  return (
    <main id="main" className={styles.gallery}>
      <nav aria-label="Components" className={styles.index}>
        <ul className="plain-list">
          {components.map(({ name }) => (
            <li key={name}>
              <a href={`#component-${name}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.components}>
        <h1>Components</h1>
        {components.map(({ name, examples }) => (
          <section key={name} aria-labelledby={`component-${name}`} className={styles.component}>
            <h2 id={`component-${name}`}>{name}</h2>
            {examples.map((example) => (
              <div key={example.title} className={styles.example} data-example={`${name}: ${example.title}`}>
                <p className={styles.title}>{example.title}</p>
                {example.node}
              </div>
            ))}
          </section>
        ))}
      </div>
    </main>
  )
}
