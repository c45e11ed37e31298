/** Whether a text from an address can be a visit's id at all. */
export function isVisitId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
