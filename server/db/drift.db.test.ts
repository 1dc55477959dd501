import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inCheckout } from "@/scripts/setup/paths.mjs";
import { runPrisma } from "@/scripts/setup/prisma.mjs";
import { createTestDatabase, type TestDatabase } from "./test-database";

describe("the migrations make exactly the schema", () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), "kinora-drift-"));
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  const differs = (schema: string) =>
    runPrisma(["migrate", "diff", "--from-migrations", "prisma/migrations", "--to-schema", schema, "--exit-code"], database.url);

  test("no difference between prisma/migrations and prisma/schema", async () => {
    const { code, output } = await differs("prisma/schema");
    expect(output).toContain("No difference detected");
    expect(code).toBe(0);
  });

  test("a column that no migration makes is found", async () => {
    await cp(inCheckout("prisma/schema"), folder, { recursive: true });
    const file = join(folder, "accounts.prisma");
    await writeFile(
      file,
      (await readFile(file, "utf8")).replace("username     String?", "username     String?\n  shoeSize Int?"),
    );
    const { code, output } = await differs(folder);
    expect(output).toContain("shoeSize");
    expect(code).toBe(2);
  });
});
