import type Database from 'better-sqlite3'

/**
 * SQL that puts every column of a row (strict, or folded by Loket) into one text no other row has: how long each text is and what each number is, then the texts.
 * What is null has no length.
 */
export function rowText(database: Database.Database, table: string, leftOut: readonly string[] = []): string {
  const columns = database.prepare<[string], { name: string; type: string }>('select name, type from pragma_table_info(?)').all(table).filter(({ name }) => !leftOut.includes(name))
  const isNumber = ({ type }: { readonly type: string }): boolean => type.toUpperCase() === 'INTEGER'
  const told = columns.map((column) => (isNumber(column) ? `ifnull(${table}.${column.name}, '')` : `ifnull(octet_length(${table}.${column.name}), '')`))
  return `concat_ws(',', ${[...told, ...columns.filter((column) => !isNumber(column)).map(({ name }) => `${table}.${name}`)].join(', ')})`
}
