import pg from "pg";

/** A query that PostgreSQL refused or never answered. Its transaction is lost, and may be tried again. */
export class DatabaseFailure extends Error {
  override readonly name = "DatabaseFailure";

  constructor(override readonly cause: Error & { code?: string }) {
    super(cause.message, { cause });
  }

  /** SQLSTATE class 22: the values themselves cannot be stored, now or later. */
  get isDataFault(): boolean {
    return this.cause.code?.startsWith("22") ?? false;
  }
}

/** One open transaction. Keys added to `freedKeys` are looked at after the commit: someone may wait for them. */
export class Transaction {
  readonly freedKeys = new Set<string>();

  constructor(private readonly client: pg.ClientBase) {}

  async rows<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.query<Row>(sql, values)).rows;
  }

  async row<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, values))[0];
  }

  /** Number of rows written. */
  async write(sql: string, values: unknown[] = []): Promise<number> {
    return (await this.query(sql, values)).rowCount ?? 0;
  }

  private async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<pg.QueryResult<Row>> {
    try {
      return await this.client.query<Row>(sql, values);
    } catch (error) {
      throw new DatabaseFailure(error as Error);
    }
  }
}

/** Opens the engine's pool. Errors of idle connections are swallowed: the liveness connection decides what they mean. */
export function openPool(databaseUrl: string, connections: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** Runs `work` in one READ COMMITTED transaction. A connection that broke on the way is thrown away. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<{ result: Result; freedKeys: ReadonlySet<string> }> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query("BEGIN");
    const transaction = new Transaction(client);
    const result = await work(transaction);
    await client.query("COMMIT");
    return { result, freedKeys: transaction.freedKeys };
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
