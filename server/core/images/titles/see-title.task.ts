import type { Task } from "@/server/children/run-task";
import { describeColours } from "@/server/pictures/describe-colours";
import { lumaOf, readRaster } from "@/server/pictures/raster";
import { type ReadLine, readText } from "@/server/pictures/read-text";

export interface SeenTitle {
  title: string;
  source: "text" | "colours";
}

/** What can be seen in a picture without knowing anything: its headline, else its colours. Nothing is guessed. */
const seeTitle: Task<{ path: string }, SeenTitle> = async ({ path }) => {
  const picture = await readRaster(path);
  const headline = headlineOf(await readText(lumaOf(picture)), picture.height);
  return headline ? { title: headline, source: "text" } : { title: describeColours(picture), source: "colours" };
};
export default seeTitle;

/** The largest line that is surely text and reads as words. */
function headlineOf(lines: readonly ReadLine[], pictureHeight: number): string | null {
  const readable = lines.flatMap(({ words }) => {
    const sure = words.filter(({ text, confidence }) => confidence >= 80 && /\p{L}{2}/u.test(text));
    const letters = sure.map(({ text }) => text.replace(/[^\p{L}]/gu, "")).join("").length;
    if (letters < 5) return [];
    const height = Math.max(...sure.map((word) => word.height));
    return height >= pictureHeight * 0.018 ? [{ height, text: sure.map(({ text }) => text).join(" ") }] : [];
  });
  const [largest] = readable.sort((a, b) => b.height - a.height);
  return largest?.text.replace(/^[^\p{L}\p{N}©]+|[^\p{L}\p{N}!?)]+$/gu, "") || null;
}
