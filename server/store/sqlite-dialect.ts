import { SqliteAdapter, SqliteDialect, type DialectAdapter } from "kysely";

/** SQLite undoes changes of tables with a transaction as it does any other; the library does not rely on it. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * SQLite whose migrations are all or nothing: cut off half way, by a kill or a power cut, they would otherwise leave
 * tables with which no server starts.
 */
export class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }
}
