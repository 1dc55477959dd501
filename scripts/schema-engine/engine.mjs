import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { MigrationAdapterFactory } from "./migration-adapter.mjs";

/**
 * Prisma's schema engine on the database at `url`.
 * @param {string} url
 * @param {[string, string][]} models the schema's files: path and text
 * @param {(message: string) => void} onPanic told the reason before the engine's own, meaningless "unreachable"
 */
export async function openEngine(url, models, onPanic) {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: onPanic };
  const folder = path.dirname(fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm")));
  const wasm = fs.readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const factory = bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(connectionFields(url)));
  return bindings.SchemaEngine.new({ datamodels: models.length > 0 ? models : undefined }, () => {}, factory);
}

/** Separate fields: a connection string would win over the `database` of the shadow connection, which then is the real one. */
function connectionFields(url) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ...(/^(require|verify-)/.test(searchParams.get("sslmode") ?? "") && { ssl: true }),
  };
}
