import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  // The setup scripts and the supervisor set it; Prisma's CLI is started by nobody else.
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://kinora:kinora@127.0.0.1:54329/kinora" },
});
