import type { EditOf } from "@/server/schemas/edits";
import type { FooterItem, Outro, Timeline } from "@/server/schemas/timeline";
import { fromBlocks, toBlocks } from "./blocks";
import { GONE } from "./edit-scenes";
import { refuse } from "./refuse";

/** As long as the outros of accepted requests. */
export const OUTRO_SECONDS = 8;

export function setFooter(timeline: Timeline, { sceneId, footer }: EditOf<"footer.set">): Timeline {
  if (sceneId !== null && !timeline.scenes.some((scene) => scene.id === sceneId)) refuse(GONE);
  const text = footer.text.trim();
  const items = timeline.scenes.flatMap((scene): FooterItem[] => {
    const before = timeline.footer.find((item) => item.sceneIndex === scene.index);
    if (sceneId !== null && scene.id !== sceneId) return before ? [before] : [];
    if (text === "" && footer.url === null) return [];
    return [{ sceneIndex: scene.index, text, url: footer.url, logo: before?.logo ?? null }];
  });
  return { ...timeline, footer: items };
}

export function setOutro(timeline: Timeline, { kind: _, ...card }: EditOf<"outro.set">): Timeline {
  const { outro: before, language } = timeline;
  const startSeconds = timeline.scenes.at(-1)?.endSeconds ?? 0;
  const kept = before?.kind === "generated" ? before : null;
  const outro: Outro = {
    kind: "generated",
    ...{ startSeconds, endSeconds: before?.endSeconds ?? startSeconds + OUTRO_SECONDS },
    ...{ centreImage: kept?.centreImage ?? null, logo: kept?.logo ?? null, language: kept?.language ?? language },
    ...card,
  };
  return fromBlocks({ ...timeline, outro }, toBlocks(timeline));
}

export const removeOutro = (timeline: Timeline): Timeline => fromBlocks({ ...timeline, outro: null }, toBlocks(timeline));
