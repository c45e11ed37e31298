/** The part of a checkbox that matters here, so that the rule can be tested without a browser. */
export interface Checkable {
  checked: boolean
  exclusive: boolean
}

/** Which boxes must be cleared now that `changed` was ticked: all others of an exclusive one, the exclusive ones of others. */
export function contradicting<T extends Checkable>(boxes: readonly T[], changed: T): T[] {
  if (!changed.checked) return []
  return boxes.filter((box) => box !== changed && box.checked && (changed.exclusive || box.exclusive))
}

/** Unticks what `changed` rules out inside `list`; boxes carry `data-exclusive`. */
export function clearContradictions(list: Element, changed: EventTarget): void {
  const boxes = [...list.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map((input) => ({
    input,
    checked: input.checked,
    exclusive: input.hasAttribute('data-exclusive'),
  }))
  const ticked = boxes.find((box) => box.input === changed)
  if (!ticked) return
  for (const box of contradicting(boxes, ticked)) box.input.checked = false
}
