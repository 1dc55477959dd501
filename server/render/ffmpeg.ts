import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "@/server/core/errors";

/**
 * The FFmpeg 7.1 that comes with Remotion, one package per platform. It is stripped: no rawvideo demuxer, no overlay, fade or
 * zoompan. x264, AAC, scale, format and loudnorm are there, and raw frames go in through `-f image2pipe -c:v rawvideo -frame_size`.
 */
export interface FfmpegCommand {
  command: string;
  env: NodeJS.ProcessEnv;
}

/** How to start the bundled `ffmpeg` with `child_process`. Its libraries lie beside it, so the loader must be told where. */
export const ffmpegCommand = (): FfmpegCommand => bundled("ffmpeg");
export const ffprobeCommand = (): FfmpegCommand => bundled("ffprobe");

export interface RunOptions {
  signal: AbortSignal;
  /** Bytes for standard input; a stream is pulled only as fast as FFmpeg reads. */
  input?: AsyncIterable<Uint8Array> | Uint8Array;
  /** Takes standard output piece by piece, so that a long film's samples are never all in memory; `stdout` is then empty. */
  onOutput?: (chunk: Buffer) => void;
}

/**
 * Runs FFmpeg to its end and gives what it wrote to standard output (for `-f … pipe:1`) and to standard error.
 * Throws the signal's reason when aborted (the process is killed at once), a retryable `AppError` when FFmpeg fails.
 */
export function runFfmpeg(args: readonly string[], options: RunOptions): Promise<{ stdout: Buffer; stderr: string }> {
  return run(ffmpegCommand(), ["-hide_banner", "-nostdin", "-loglevel", "warning", ...args], options);
}

/** One stream as `ffprobe -show_streams` names it; numbers arrive as text where FFmpeg prints text. */
export interface ProbedStream {
  codec_type: "video" | "audio" | "subtitle" | "data";
  codec_name?: string;
  profile?: string;
  width?: number;
  height?: number;
  pix_fmt?: string;
  color_range?: string;
  color_space?: string;
  color_transfer?: string;
  color_primaries?: string;
  r_frame_rate?: string;
  nb_frames?: string;
  nb_read_packets?: string;
  sample_rate?: string;
  channels?: number;
  duration?: string;
}
export interface Probe {
  durationSeconds: number;
  sizeBytes: number;
  formatName: string;
  streams: ProbedStream[];
}

/** Facts of a media file. `countFrames` reads every packet, so that `nb_read_packets` is exact. */
export async function probe(path: string, options: { signal?: AbortSignal; countFrames?: boolean } = {}): Promise<Probe> {
  const args = [
    "-v",
    "error",
    "-of",
    "json",
    "-show_format",
    "-show_streams",
    ...(options.countFrames ? ["-count_packets"] : []),
  ];
  const { stdout } = await run(ffprobeCommand(), [...args, path], { signal: options.signal ?? new AbortController().signal });
  const answer = JSON.parse(stdout.toString()) as {
    format?: { duration?: string; size?: string; format_name?: string };
    streams?: ProbedStream[];
  };
  return {
    durationSeconds: Number(answer.format?.duration ?? 0),
    sizeBytes: Number(answer.format?.size ?? 0),
    formatName: answer.format?.format_name ?? "",
    streams: answer.streams ?? [],
  };
}

async function run({ command, env }: FfmpegCommand, args: readonly string[], { signal, input, onOutput }: RunOptions) {
  signal.throwIfAborted();
  const child = spawn(command, args, { env, stdio: [input ? "pipe" : "ignore", "pipe", "pipe"] });
  const kill = () => child.kill("SIGKILL");
  signal.addEventListener("abort", kill, { once: true });
  const stdout: Buffer[] = [];
  let stderr = "";
  child.stdout?.on("data", onOutput ?? ((chunk: Buffer) => stdout.push(chunk)));
  child.stderr?.on("data", (chunk: Buffer) => {
    // Only the end says why it failed; a chatty run must not fill the memory.
    stderr = (stderr + chunk.toString()).slice(-8_000);
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  let inputError: unknown;
  try {
    if (input && child.stdin) {
      const source = input instanceof Uint8Array ? Readable.from([input]) : Readable.from(input, { objectMode: true });
      await pipeline(source, child.stdin, { signal }).catch((error: unknown) => {
        inputError = error;
        // A broken pipe only says that FFmpeg ended first: its own words are better. Anything else is the producer's error.
        if ((error as NodeJS.ErrnoException).code !== "EPIPE") kill();
      });
    }
    const code = await ended;
    signal.throwIfAborted();
    if (inputError && (inputError as NodeJS.ErrnoException).code !== "EPIPE") throw inputError;
    if (code !== 0) {
      throw new AppError("internal", "The video encoder failed; the step is tried again.", {
        cause: new Error(`${command} ${args.join(" ")} ended with ${code}: ${stderr.trim()}`),
        retryable: true,
      });
    }
    return { stdout: Buffer.concat(stdout), stderr };
  } finally {
    signal.removeEventListener("abort", kill);
  }
}

let directory: string | undefined;
function bundled(program: "ffmpeg" | "ffprobe"): FfmpegCommand {
  directory ??= compositorDirectory();
  const libraries = { linux: "LD_LIBRARY_PATH", darwin: "DYLD_LIBRARY_PATH" }[process.platform as string] ?? "PATH";
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    command: join(directory, program + suffix),
    // A clean environment: nothing of ours is for FFmpeg, and other libraries on the path could be taken for its own.
    env: { [libraries]: directory } as unknown as NodeJS.ProcessEnv,
  };
}

/** Finds the platform's package the way `@remotion/renderer` does; it is that package's dependency, so it is resolved from there. */
function compositorDirectory(): string {
  const { platform, arch } = process;
  const abi = platform === "linux" ? (isMusl() ? "-musl" : "-gnu") : platform === "win32" ? "-msvc" : "";
  const name = `@remotion/compositor-${platform}-${arch}${abi}`;
  try {
    const renderer = createRequire(createRequire(import.meta.url).resolve("@remotion/renderer"));
    return dirname(renderer.resolve(`${name}/package.json`));
  } catch (cause) {
    throw new AppError("unavailable", `No video encoder for this platform: the package ${name} is not installed. Run npm ci.`, {
      cause,
    });
  }
}

function isMusl(): boolean {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return !report.header?.glibcVersionRuntime;
}
