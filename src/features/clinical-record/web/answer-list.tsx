import styles from './history.module.css'

export interface AnswerLine {
  readonly id: string
  readonly question: string
  /** Empty: no answer. */
  readonly answer: string
  /** A word about the answer, such as that it no longer counts. */
  readonly note?: string
}

/** Questions with their answers, to read. */
export function AnswerList({ answers, noAnswer }: { answers: readonly AnswerLine[]; noAnswer: string }) {
  return (
    <dl className={styles.answers}>
      {answers.map(({ id, question, answer, note }) => (
        <div key={id} className={styles.line}>
          <dt>{question}</dt>
          <dd className={answer ? undefined : styles.none}>
            {answer || noAnswer}
            {note && <span className={styles.none}> ({note})</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
