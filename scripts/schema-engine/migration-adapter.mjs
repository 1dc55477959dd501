import crypto from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";

/** PostgreSQL's internal one-byte type "char", which the catalogue queries return and the adapter cannot map. */
const INTERNAL_CHAR = 18;
const BPCHAR = 1042;

/** Prisma's PostgreSQL adapter, made fit for the schema engine. */
export class MigrationAdapterFactory extends PrismaPg {
  #fields;

  constructor(fields) {
    super(fields);
    this.#fields = fields;
  }

  async connect() {
    const adapter = readInternalChars(await super.connect());
    const { startTransaction } = adapter;
    adapter.startTransaction = async (...args) => readInternalChars(await startTransaction.apply(adapter, args));
    // The adapter splits scripts at every `;`, functions and literals too. PostgreSQL takes a script whole, in one transaction.
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        adapter.onError(error);
      }
    };
    return adapter;
  }

  async connectToShadowDb() {
    const main = await this.connect();
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    await main.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = await new MigrationAdapterFactory({ ...this.#fields, database }).connect();
    const close = shadow.dispose.bind(shadow);
    // The adapter drops the shadow database before it closes its own pool.
    shadow.dispose = async () => {
      await close();
      await main.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
      await main.dispose();
    };
    return shadow;
  }
}

/** The adapter refuses the type; as text, the engine gives up at the first CHECK constraint. It wants it as a character. */
function readInternalChars(queryable) {
  const { queryRaw } = queryable;
  queryable.queryRaw = async (query) => {
    let isInternalChar = [];
    const reader = Object.create(queryable, {
      performIO: {
        value: async (...args) => {
          const { fields, ...rest } = await queryable.performIO(...args);
          isInternalChar = fields.map((field) => field.dataTypeID === INTERNAL_CHAR);
          return {
            ...rest,
            rows: rest.rows,
            fields: fields.map((field, i) => ({ name: field.name, dataTypeID: isInternalChar[i] ? BPCHAR : field.dataTypeID })),
          };
        },
      },
    });
    const result = await queryRaw.call(reader, query);
    const columnTypes = result.columnTypes.map((type, i) => (isInternalChar[i] ? ColumnTypeEnum.Character : type));
    return { ...result, columnTypes };
  };
  return queryable;
}
