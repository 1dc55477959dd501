import { writeFile } from "node:fs/promises";
import { createCanvas } from "@napi-rs/canvas";
import { archetypes } from "@/server/providers/image/local/archetypes/archetypes";
import { buildScene } from "@/server/providers/image/local/build-scene";
import { composeStill } from "@/server/providers/image/local/compose";
import { planPictures } from "@/server/providers/image/local/plan-pictures";
import { archetypeNames, Look, type PicturePlan, Season, TimeOfDay, Weather } from "@/server/providers/image/local/recipe";

/**
 * Draws a contact sheet to look at: the film the prompts make, or every composition of every archetype.
 * Usage: node --import tsx bench/contact-sheet.ts <out.jpg> [--portrait|--square] [prompts…]
 */
const [output, ...rest] = process.argv.slice(2);
if (!output) throw new Error("Usage: contact-sheet.ts <out.jpg> [--portrait|--square] [prompts…]");
const [width, height] = rest.includes("--portrait") ? [720, 1280] : rest.includes("--square") ? [720, 720] : [1280, 720];
const prompts = rest.filter((word) => !word.startsWith("--"));
const plans = prompts.length > 0 ? planPictures(prompts, 1) : everyComposition();

const columns = Math.ceil(Math.sqrt((plans.length * height * 1.6) / width));
const tile = { width: Math.round(1800 / columns), height: Math.round(((1800 / columns) * height) / width) };
const sheet = createCanvas(tile.width * columns, tile.height * Math.ceil(plans.length / columns));
const pen = sheet.getContext("2d");
pen.imageSmoothingQuality = "high";
const started = performance.now();
for (const [index, plan] of plans.entries()) {
  const still = composeStill(await buildScene({ ...plan, version: 1, width, height }));
  pen.drawImage(still, (index % columns) * tile.width, Math.floor(index / columns) * tile.height, tile.width, tile.height);
}
await writeFile(output, sheet.toBuffer("image/jpeg", 88));
process.stdout.write(`${plans.length} pictures, ${Math.round((performance.now() - started) / plans.length)} ms each\n`);

/** One plan per composition; hours, weathers, seasons and looks pass in turn. */
function everyComposition(): PicturePlan[] {
  const turn = <T>(list: readonly T[], index: number) => list[index % list.length]!;
  return archetypeNames
    .flatMap((archetype) => archetypes[archetype].framings.map((_, framing) => ({ archetype, framing })))
    .map(({ archetype, framing }, index) => ({
      ...{ archetype, framing, mirrored: index % 2 === 1, horizon: 0, time: turn(TimeOfDay.options, index) },
      ...{ weather: index % 4 === 3 ? turn(Weather.options, index) : "clear", season: turn(Season.options, index >> 2) },
      ...{ look: turn(Look.options, index), subjects: [], icons: ["guitar", "headphone", "musical-notes"], seed: index * 7 + 1 },
    }));
}
