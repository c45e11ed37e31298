import pg from 'pg'

/** The connection string of another database on the same server. */
export function databaseIn(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Does something on one connection of its own and closes it. */
export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'unknot-test' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
