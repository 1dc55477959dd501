import type { Context } from "@/server/core/context";
import { listFilmUsage } from "./list-film-usage";

const PAGE = 100;
/** A year of a busy account; whoever needs more asks the API page by page. */
const MOST_PAGES = 500;

/** The caller's usage log as a table, a row per film and stage, in pieces as they are read. */
export async function* usageCsv(ctx: Pick<Context, "db" | "actor">): AsyncGenerator<string> {
  yield toLine(["at", "film", "title", "source", "stage", "credits", "refunded"]);
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { items, pages } = await listFilmUsage(ctx, { page, pageSize: PAGE });
    for (const { film, at, source, stages, credits, refunded } of items) {
      const parts = stages.length > 0 ? stages : [{ stage: "", credits }];
      yield parts
        .map((part) =>
          toLine([at, film?.id ?? "", film?.title ?? "", source, part.stage, part.credits, refunded > 0 ? "yes" : ""]),
        )
        .join("");
    }
    if (page >= pages) return;
  }
}

const toLine = (cells: readonly (string | number)[]): string => `${cells.map(toCell).join(",")}\r\n`;

/** Spreadsheets run what begins like a formula, and a film's title is anybody's text. */
function toCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
