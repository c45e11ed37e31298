import { useId } from 'react'
import { type ChoiceTexts, Fieldset } from '../field/field.tsx'
import styles from './body-region-picker.module.css'
import { bodyBox, bodyShapes, details, outline, type Side, type View } from './body-shapes.ts'

export interface BodyRegion {
  /** As in the drawing, such as `knee-left`; a region that is not drawn stands in the list only. */
  id: string
  label: string
  view: View | 'both' | 'none'
  side: Side | null
}

export interface BodyRegionPickerProps extends ChoiceTexts {
  name: string
  regions: readonly BodyRegion[]
  /** Ids chosen before. */
  values?: readonly string[]
  /** Ids that go with no other, such as `none`. */
  exclusive?: readonly string[]
  /** Below and beside the pictures. `left` and `right` are the body's own: "Your left". */
  words: Readonly<Record<View | Side, string>>
}

/**
 * Where on the body: a list of checkboxes, and a drawing that is a second way to tick them. Each shape of the
 * drawing is a label of its checkbox, so it works without JavaScript; CSS colours the shapes of ticked boxes.
 */
export function BodyRegionPicker({
  name,
  regions,
  values = [],
  exclusive = [],
  words,
  ...texts
}: BodyRegionPickerProps) {
  const known = new Set(regions.map((region) => region.id))
  return (
    <Fieldset id={name} {...texts}>
      <div className={styles.picker}>
        <div className={styles.figures} aria-hidden="true">
          {(['front', 'back'] as const).map((view) => (
            <Figure key={view} name={name} view={view} known={known} words={words} />
          ))}
        </div>
        <div className={styles.list}>
          {regions.map((region) => (
            <label key={region.id} className={styles.chip}>
              <input
                type="checkbox"
                id={`${name}-${region.id}`}
                name={name}
                value={region.id}
                defaultChecked={values.includes(region.id)}
                data-exclusive={exclusive.includes(region.id) || undefined}
                className={styles.box}
              />
              <span>{region.label}</span>
            </label>
          ))}
        </div>
      </div>
    </Fieldset>
  )
}

interface FigureProps {
  name: string
  view: View
  known: ReadonlySet<string>
  words: BodyRegionPickerProps['words']
}

function Figure({ name, view, known, words }: FigureProps) {
  const clip = useId()
  const box = `0 0 ${bodyBox.width} ${bodyBox.height}`
  const [first, second] =
    view === 'front' ? ([words.right, words.left] as const) : ([words.left, words.right] as const)
  return (
    <div className={styles.figure}>
      <p className={styles.view}>{words[view]}</p>
      <div className={styles.body}>
        <svg viewBox={box} className={styles.ground} aria-hidden="true" focusable="false">
          <clipPath id={clip}>
            <path d={outline} />
            <path d={outline} transform={mirror} />
          </clipPath>
          <rect width="100%" height="100%" clipPath={`url(#${clip})`} />
        </svg>
        {bodyShapes[view]
          .filter((shape) => known.has(shape.region))
          .map((shape) => (
            <label key={shape.region} htmlFor={`${name}-${shape.region}`} className={styles.touch}>
              <svg viewBox={box} aria-hidden="true" focusable="false">
                <g clipPath={`url(#${clip})`}>
                  <path
                    d={shape.d}
                    transform={shape.mirrored ? mirror : undefined}
                    data-shape={shape.region}
                    className={styles.shape}
                  />
                </g>
              </svg>
            </label>
          ))}
        <svg viewBox={box} className={styles.lines} aria-hidden="true" focusable="false">
          {details[view].map((line) => (
            <path key={line} d={line} className={styles.detail} />
          ))}
          <path d={outline} />
          <path d={outline} transform={mirror} />
        </svg>
      </div>
      <p className={styles.sides}>
        <span>{first}</span>
        <span>{second}</span>
      </p>
    </div>
  )
}

const mirror = `matrix(-1 0 0 1 ${bodyBox.width} 0)`
