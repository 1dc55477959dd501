import fs from "node:fs";
import { identityOf } from "../setup/lock.mjs";
import { inData } from "../setup/paths.mjs";

const file = () => inData("server.json");

/**
 * Says in DATA_DIR/server.json where the server answers. Readable by its owner only: the database's password is in it.
 * @param {{ port: number, url: string, embeddedDatabaseUrl?: string }} details
 */
export function writeServerFile(details) {
  const unfinished = `${file()}.${process.pid}`;
  const content = { ...details, pid: process.pid, process: identityOf(process.pid) };
  fs.writeFileSync(unfinished, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(unfinished, file());
}

/**
 * The server that runs in this DATA_DIR, null when none does.
 * @returns {{ port: number, url: string, pid: number, embeddedDatabaseUrl?: string } | null}
 */
export function readServerFile() {
  if (!fs.existsSync(file())) return null;
  const content = JSON.parse(fs.readFileSync(file(), "utf8"));
  return identityOf(content.pid) === content.process ? content : null;
}

export const removeServerFile = () => fs.rmSync(file(), { force: true });
