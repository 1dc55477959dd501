#!/usr/bin/env node
/**
 * Stands in for the schema engine that Prisma's CLI would download: the same JSON-RPC over stdio and the same `cli`
 * subcommands, served by Prisma's own WebAssembly build of that engine. Prisma's CLI starts it by
 * PRISMA_SCHEMA_ENGINE_BINARY; see docs/dependencies.md for what it works round.
 */
import fs from "node:fs";
import readline from "node:readline";
import { answerCli } from "./schema-engine/cli.mjs";
import { openEngine } from "./schema-engine/engine.mjs";
import { rpcError, serveRequest } from "./schema-engine/serve-request.mjs";

const args = process.argv.slice(2);
const valuesOf = (name) => args.flatMap((arg, i) => (arg === name ? [args[i + 1]] : []));
const datasource = JSON.parse(valuesOf("--datasource")[0] ?? "{}");
const url = datasource.url || process.env.DATABASE_URL || "postgresql://127.0.0.1/none";

if (args.includes("cli")) process.exit(await answerCli(url, args));

const models = valuesOf("--datamodels").map((file) => [file, fs.readFileSync(file, "utf8")]);
/** Opened at the first request, so that a command which needs no database connects to none. */
let engine;
let panic;
const getEngine = () => {
  engine ??= openEngine(url, models, (message) => {
    panic = message;
  });
  return engine;
};
const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

let request;
// A panic escapes from WebAssembly past every `await`. Without an answer Prisma's CLI would end with success.
process.on("uncaughtException", (error) => {
  send({ id: request?.id, error: rpcError(new Error(panic ?? error.stack ?? String(error))) });
  process.exit(101);
});

for await (const line of readline.createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  request = JSON.parse(line);
  await serveRequest(request, { url, getEngine, send });
}
process.exit(0);
