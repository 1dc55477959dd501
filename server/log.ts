import pino from "pino";
import { logSettings } from "./env";
import { redact, withoutQuery } from "./log-redaction";
import { terseLines } from "./log-terse-lines";

const { json, level } = logSettings();

/**
 * The process's logger: JSON lines in production, short readable ones otherwise. Credentials never reach it: fields with
 * their names are struck out, and URLs lose their query.
 */
export const log = pino(
  {
    level,
    base: json ? { pid: process.pid } : undefined,
    redact,
    serializers: { err: pino.stdSerializers.err, url: withoutQuery },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  json ? pino.destination({ dest: 1, sync: true }) : terseLines(process.stdout),
);
