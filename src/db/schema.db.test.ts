import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEmptyDatabase } from '../../test/database/an-empty-database.ts'
import { generate } from './generate.ts'

let database: Awaited<ReturnType<typeof anEmptyDatabase>>
let client: pg.Client
let generated: Map<string, string>

beforeAll(async () => {
  database = await anEmptyDatabase()
  generated = await generate(database.url)
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const query = async <Row extends pg.QueryResultRow>(text: string) => (await client.query<Row>(text)).rows

/** Tables that hold no clinic's data, each with its reason. Everything else in the schema belongs to a clinic. */
const SHARED = {
  schema_migration: 'which migrations this database has',
  clinic_directory: 'finds the clinic of a request, before a clinic is known; names and hosts only',
}
const TENANT_TABLES = `SELECT c.oid, c.relname FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
  AND c.relname NOT IN (${Object.keys(SHARED)
    .map((name) => `'${name}'`)
    .join(', ')})`

describe('what the migrations make', () => {
  it.each(['src/db/tables.generated.ts', 'db/schema.sql'])('is what stands in %s', async (file) => {
    const committed = await readFile(path.resolve(file), 'utf8')
    expect(generated.get(file), `run: DATABASE_URL=<an empty database> node src/db/generate.ts`).toBe(
      committed,
    )
  })
})

describe('the tenant fence', () => {
  it('stands around every table of a clinic', async () => {
    const open = await query(`SELECT relname FROM (${TENANT_TABLES}) t WHERE NOT EXISTS (
      SELECT FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
      WHERE c.oid = t.oid AND c.relrowsecurity AND c.relforcerowsecurity)`)
    expect(open).toEqual([])
    expect((await query(TENANT_TABLES)).length).toBeGreaterThan(15)
  })

  it('has one rule, the same for all: the clinic of the transaction, for reading and for writing', async () => {
    const rules =
      await query(`SELECT DISTINCT pg_get_expr(polqual, polrelid) AS "using", pg_get_expr(polwithcheck, polrelid) AS "check", polcmd, polpermissive
      FROM pg_policy`)
    expect(rules).toEqual([
      {
        using: '(clinic_id = current_clinic())',
        check: '(clinic_id = current_clinic())',
        polcmd: '*',
        polpermissive: true,
      },
    ])
  })

  it('has clinic_id first in every primary key, unique and exclusion constraint', async () => {
    const wrong = await query(`SELECT t.relname, c.conname FROM (${TENANT_TABLES}) t
      JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype IN ('p', 'u', 'x')
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1] WHERE a.attname <> 'clinic_id'`)
    expect(wrong).toEqual([])
  })

  it('lets no foreign key lead from one clinic to another', async () => {
    const wrong = await query(`SELECT t.relname, c.conname FROM (${TENANT_TABLES}) t
      JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype = 'f'
      JOIN pg_attribute own ON own.attrelid = c.conrelid AND own.attnum = c.conkey[1]
      JOIN pg_attribute other ON other.attrelid = c.confrelid AND other.attnum = c.confkey[1]
      WHERE own.attname <> 'clinic_id' OR other.attname <> 'clinic_id'`)
    expect(wrong).toEqual([])
  })

  it('has clinic_id first in every index', async () => {
    const wrong =
      await query(`SELECT t.relname, i.indexrelid::regclass::text AS index FROM (${TENANT_TABLES}) t
      JOIN pg_index i ON i.indrelid = t.oid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
      WHERE a.attname <> 'clinic_id'`)
    expect(wrong).toEqual([])
  })

  it('names every table outside it, with a reason', async () => {
    const outside =
      await query(`SELECT c.relname FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
      AND NOT c.relrowsecurity ORDER BY 1`)
    expect(outside.map(({ relname }) => relname)).toEqual(Object.keys(SHARED).sort())
  })
})

describe('the role of the application', () => {
  it('owns nothing and cannot pass row-level security', async () => {
    const [role] = await query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin FROM pg_roles WHERE rolname = 'unknot_app'`,
    )
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: false,
    })
    const owned = await query(`SELECT relname FROM pg_class WHERE relowner = 'unknot_app'::regrole
      UNION ALL SELECT proname FROM pg_proc WHERE proowner = 'unknot_app'::regrole
      UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = 'unknot_app'::regrole`)
    expect(owned).toEqual([])
  })

  it('may not write the access log, delete a visit, or create tables', async () => {
    const [may] = await query(`SELECT has_table_privilege('unknot_app', 'access_log', 'INSERT') AS insert_log,
      has_table_privilege('unknot_app', 'access_log', 'UPDATE') AS update_log, has_table_privilege('unknot_app', 'access_log', 'DELETE') AS delete_log,
      has_table_privilege('unknot_app', 'appointment', 'DELETE') AS delete_visit, has_schema_privilege('unknot_app', 'public', 'CREATE') AS create_table,
      has_table_privilege('unknot_app', 'allocation', 'TRUNCATE') AS truncate_allocation`)
    expect(Object.values(may!)).toEqual(Object.values(may!).map(() => false))
  })
})
