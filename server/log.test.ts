import pino from "pino";
import { expect, test } from "vitest";
import { redact, withoutQuery } from "./log-redaction";
import { terseLines } from "./log-terse-lines";

const linesOf = (
  write: (log: pino.Logger) => void,
  destination?: (push: (line: string) => void) => { write(line: string): void },
) => {
  const lines: string[] = [];
  const push = (line: string) => void lines.push(line);
  const options = {
    base: undefined,
    redact,
    serializers: { url: withoutQuery, err: pino.stdSerializers.err },
    formatters: { level: (level: string) => ({ level }) },
  };
  write(pino({ ...options, timestamp: pino.stdTimeFunctions.isoTime }, destination?.(push) ?? { write: push }));
  return lines.join("");
};

test.each([
  [{ authorization: "Bearer sk_secret" }],
  [{ headers: { "x-api-key": "sk_secret" } }],
  [{ request: { headers: { cookie: "sk_secret" } } }],
  [{ body: { api_key: "sk_secret" } }],
  [{ url: "/v2/status?api_key=sk_secret" }],
])("a credential never reaches the log: %j", (fields) => {
  const text = linesOf((log) => log.info(fields, "called"));
  expect(text).toContain("called");
  expect(text).not.toContain("sk_secret");
});

test("a terse line keeps the sentence, the fields and an error's stack", () => {
  const text = linesOf(
    (log) => log.warn({ attempt: 2, err: new Error("disk full") }, "a step failed"),
    (push) => terseLines({ write: push } as never),
  );
  expect(text).toMatch(/^\d\d:\d\d:\d\d warn a step failed attempt=2\nError: disk full\n {4}at /);
});
