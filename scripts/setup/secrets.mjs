import crypto from "node:crypto";
import fs from "node:fs";
import { inData } from "./paths.mjs";

/**
 * The secrets of this installation, made once and readable by its owner only.
 * @returns {{ secretKey: string, databasePassword: string }}
 */
export function readSecrets() {
  const file = inData("secrets.json");
  if (!fs.existsSync(file)) {
    const random = () => crypto.randomBytes(32).toString("base64url");
    fs.mkdirSync(inData(), { recursive: true, mode: 0o755 });
    const unfinished = `${file}.${process.pid}`;
    fs.writeFileSync(unfinished, `${JSON.stringify({ secretKey: random(), databasePassword: random() }, null, 2)}\n`, {
      mode: 0o600,
    });
    fs.renameSync(unfinished, file);
  }
  return JSON.parse(fs.readFileSync(file, "utf8"));
}
