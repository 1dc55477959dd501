import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { Timeline } from "@/server/schemas/timeline";
import { checkCaptions } from "./film-check/check-captions";
import { checkContainer } from "./film-check/check-container";
import { checkPicture } from "./film-check/check-picture";
import { checkSound } from "./film-check/check-sound";
import { writeContactSheet } from "./film-check/contact-sheet";
import type { Finding } from "./film-check/finding";

export interface FilmExpectations {
  durationSeconds?: number;
  width?: number;
  height?: number;
  /** The film's timeline: adds scene, narration and caption checks, and the expected length. */
  timeline?: Timeline;
  /** Where to write frames of the film as one picture, `.png` or `.jpg`. */
  sheetPath?: string;
}

export interface FilmReport extends Finding {
  passed: boolean;
}

/** Watches and listens to a finished film. `passed` means that no problem was found. */
export async function checkFilm(path: string, expectations: FilmExpectations = {}): Promise<FilmReport> {
  const { timeline } = expectations;
  const { container, ...first } = await checkContainer(path, {
    durationSeconds: expectations.durationSeconds ?? timeline?.durationSeconds,
    width: expectations.width,
    height: expectations.height,
  });
  const middles = timeline?.scenes.map((scene) => (scene.startSeconds + scene.endSeconds) / 2) ?? [];
  const findings: Finding[] = [
    first,
    await checkPicture(path, container, middles),
    await checkSound(path, narrationRange(timeline, container.durationSeconds)),
  ];
  if (timeline) findings.push(await checkCaptions(path, timeline, container.width));
  if (expectations.sheetPath) {
    const evenly = Array.from({ length: 12 }, (_, i) => ((i + 0.5) * container.durationSeconds) / 12);
    await writeContactSheet(path, container, middles.length > 6 ? middles : evenly, expectations.sheetPath);
  }
  const problems = findings.flatMap((finding) => finding.problems);
  return { passed: problems.length === 0, facts: Object.assign({}, ...findings.map((finding) => finding.facts)), problems };
}

/** From the first to the last word; the whole film when nobody knows. */
function narrationRange(timeline: Timeline | undefined, durationSeconds: number): { from: number; to: number } {
  const speech = timeline?.audio.filter((layer) => layer.type === "speech") ?? [];
  if (speech.length === 0) return { from: 0, to: durationSeconds };
  return { from: Math.min(...speech.map((s) => s.startSeconds)), to: Math.max(...speech.map((s) => s.endSeconds)) };
}

/** `tsx e2e/film-check.ts film.mp4 [--timeline film.json] [--duration 30] [--sheet sheet.png]`; exit code 1 when a problem is found. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { timeline: { type: "string" }, duration: { type: "string" }, sheet: { type: "string" } },
  });
  const [path] = positionals;
  if (!path)
    throw new Error("Say which film to check: tsx e2e/film-check.ts film.mp4 [--timeline t.json] [--duration s] [--sheet s.png]");
  const report = await checkFilm(path, {
    ...(values.timeline && { timeline: Timeline.parse(JSON.parse(await readFile(values.timeline, "utf8"))) }),
    ...(values.duration && { durationSeconds: Number(values.duration) }),
    ...(values.sheet && { sheetPath: values.sheet }),
  });
  for (const [name, value] of Object.entries(report.facts)) console.log(`${name}: ${value}`);
  for (const problem of report.problems) console.error(`✗ ${problem}`);
  console.log(report.passed ? "✓ no problem found" : `${report.problems.length} problems`);
  process.exitCode = report.passed ? 0 : 1;
}

if (process.argv[1]?.endsWith("film-check.ts")) await main();
