/** Everything of content/ that the server reads at start, validated: a mistake in a file stops the start and names it. */
export interface Content {
  readonly folder: string
}

/**
 * Reads and validates the content folder.
 * @throws Error naming the file and what is wrong in it
 */
export async function loadContent(folder: string): Promise<Content> {
  return { folder }
}
