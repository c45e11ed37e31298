/**
 * The embedded database can't start, for a reason that the person in front of the screen can mend. `message` says what
 * happened and what to do; it holds no secret.
 */
export class EmbeddedRefused extends Error {
  override readonly name = 'EmbeddedRefused'
}

const BY_CODE: Record<string, string> = {
  EACCES: 'may not be written by the user who starts Unknot',
  EPERM: 'may not be written by the user who starts Unknot',
  EROFS: 'is on a disk that can only be read',
  ENOSPC: 'is on a disk that is full',
  ENOTDIR: 'is not a folder',
  EEXIST: 'is not a folder',
}

/** Turns a file system error about the data folder into a refusal; gives any other error back as it is. */
export function folderRefusal(error: unknown, folder: string): unknown {
  const reason = BY_CODE[(error as NodeJS.ErrnoException)?.code ?? '']
  if (!reason) return error
  return new EmbeddedRefused(
    `The data folder ${folder} ${reason} (${(error as Error).message}). ` +
      'Nothing was changed. Mend that, or choose another folder with UNKNOT_DATA.',
    { cause: error },
  )
}
