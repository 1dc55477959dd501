import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { captureCredits } from "@/server/core/credits/capture-credits";
import { toUnits } from "@/server/core/credits/units";
import { finishFilm } from "@/server/core/sessions/finish-film";
import { aTimeline } from "@/server/core/sessions/testing/film-facts.fixture";
import { startTimeline } from "@/server/core/timeline/start-timeline";
import { createLocalStorage } from "@/server/providers/storage";
import type { Timeline } from "@/server/schemas/timeline";
import type { TestServer } from "./test-server";

/** Lets a film's stages have run, as far as its readers see: its timeline, its files, its charge and its end. */
export async function finishAs(server: TestServer, id: string, timeline: Timeline = aTimeline, charge = 300): Promise<void> {
  const file = join(server.mediaDir, "any.bin");
  await writeFile(file, "bytes");
  const storage = createLocalStorage(server.mediaDir);
  const keys = [...JSON.stringify(timeline).matchAll(/"key":"([^"]+)"/g)].map((match) => match[1] ?? "");
  for (const key of keys) await storage.putFile(key, file, "application/octet-stream");
  const session = await server.db.videoSession.findUniqueOrThrow({ where: { id } });
  await server.db.$transaction(async (tx) => {
    await startTimeline(tx, id, "test", timeline);
    await captureCredits(tx, { requestId: id, stage: "video_generation", amount: toUnits(charge), source: "test" });
    await finishFilm(tx, id, {
      ...{
        key: `sessions/${session.externalRequestId ?? id}/film.mp4`,
        posterKey: "poster.jpg",
        durationSeconds: timeline.durationSeconds,
      },
      ...{ hasSubtitles: false, hasFooter: timeline.footer.length > 0, language: timeline.language },
    });
  });
}
