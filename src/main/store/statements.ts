import type Database from 'better-sqlite3'

type Value = string | number | bigint | Buffer | null
export type Statement<Row> = Database.Statement<Value[], Row>

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement<Value[], unknown>>>()

/** The statement for `sql`, compiled once for each open store. `Row` says what one row looks like. */
export function statement<Row = void>(db: Database.Database, sql: string): Statement<Row> {
  let bySql = prepared.get(db)
  if (!bySql) prepared.set(db, (bySql = new Map()))
  let found = bySql.get(sql)
  if (!found) bySql.set(sql, (found = db.prepare<Value[], unknown>(sql)))
  return found as Statement<Row>
}
