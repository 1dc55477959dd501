import { readdir, readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite/vector";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { inCheckout } from "@/scripts/setup/paths.mjs";
import { createDb } from "./client";
import type { TestDatabase } from "./test-database";

/**
 * A migrated, empty database that has the extension pgvector, which the bundled PostgreSQL has not: PostgreSQL itself as
 * WebAssembly, in this process, behind a socket. One connection at a time, so it is for this alone.
 */
export async function createVectorDatabase(): Promise<TestDatabase> {
  const postgres = await PGlite.create({ extensions: { vector } });
  const folder = inCheckout("prisma/migrations");
  for (const name of (await readdir(folder)).toSorted()) {
    if (name.endsWith(".toml")) continue;
    await postgres.exec(await readFile(`${folder}/${name}/migration.sql`, "utf8"));
  }
  const server = new PGLiteSocketServer({ db: postgres, port: 0, host: "127.0.0.1" });
  await server.start();
  const url = `postgresql://postgres@${server.getServerConn()}/postgres`;
  const db = createDb(url, 1);
  return {
    url,
    db,
    async drop() {
      await db.$disconnect();
      await server.stop();
      await postgres.close();
    },
  };
}
