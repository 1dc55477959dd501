import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { AppError } from "@/server/core/errors";
import type { TranslationProvider } from "./translation";

const run = promisify(execFile);
const PROGRAM = "apertium";
const PATIENCE = { listMilliseconds: 5_000, translateMilliseconds: 60_000 };
/** Apertium names languages by three letters in most of its pairs. */
const CODES: Record<string, readonly string[]> = {
  ...{ en: ["en", "eng"], es: ["es", "spa"], fr: ["fr", "fra"], de: ["de", "deu"], it: ["it", "ita"], pt: ["pt", "por"] },
  ...{ ca: ["ca", "cat"], nl: ["nl", "nld"], sv: ["sv", "swe"], ru: ["ru", "rus"], ar: ["ar", "ara"], hi: ["hi", "hin"] },
};

/**
 * The offline translator of this machine, a program of its own (GPL): basic, word by rule. Null when it or the pair is not
 * installed.
 */
export async function findApertium(from: string, to: string, patience = PATIENCE): Promise<TranslationProvider | null> {
  const pair = await findPair(from, to, patience.listMilliseconds);
  if (!pair) return null;
  return {
    name: "apertium (basic)",
    translate: ({ texts, signal }) =>
      Promise.all(texts.map((text) => translateOne(pair, text, { signal, timeout: patience.translateMilliseconds }))),
  };
}

async function findPair(from: string, to: string, timeout: number): Promise<string | null> {
  const { stdout } = await run(PROGRAM, ["-l"], { timeout }).catch(() => ({ stdout: "" }));
  const installed = new Set(stdout.split(/\s+/));
  const pairs = (CODES[from] ?? [from]).flatMap((a) => (CODES[to] ?? [to]).map((b) => `${a}-${b}`));
  return pairs.find((pair) => installed.has(pair)) ?? null;
}

async function translateOne(pair: string, text: string, within: { signal: AbortSignal; timeout: number }): Promise<string> {
  if (text.trim() === "") return "";
  // `-u`: unknown words stay as they are, without a mark.
  const child = run(PROGRAM, ["-u", pair], { ...within, maxBuffer: 4e6 });
  // A program that ends without reading breaks the pipe; its end tells more.
  child.child.stdin?.on("error", () => undefined).end(text.replace(/\s+/g, " "));
  try {
    return (await child).stdout.trim();
  } catch (error) {
    within.signal.throwIfAborted();
    throw new AppError("provider_failed", "The offline translator failed; the step is tried again.", {
      cause: error,
      retryable: true,
    });
  }
}
