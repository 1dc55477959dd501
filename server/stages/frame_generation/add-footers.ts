import type { FooterItem, MediaAsset, Timeline } from "@/server/schemas/timeline";
import type { AskedFooter } from "@/server/schemas/videos";

const MOST_CHARACTERS = 64;

/**
 * The footer of every scene. What was not asked for stays as the scene has it; `written` texts come from the scene's own words.
 * A scene for which neither text nor address is left has none.
 */
export function addFooters(
  timeline: Timeline,
  asked: readonly AskedFooter[],
  pictures: ReadonlyMap<string, MediaAsset>,
  { written }: { written: boolean },
): Timeline {
  const footer = timeline.scenes.flatMap((scene): FooterItem[] => {
    const own = asked[Math.min(scene.index, asked.length - 1)];
    const before = timeline.footer.find((item) => item.sceneIndex === scene.index);
    const text = own?.text ?? before?.text ?? (written ? callOf(scene.narration) : "");
    const url = own?.url ?? before?.url ?? null;
    const logo = (own?.logo && pictures.get(own.logo)) || (before?.logo ?? null);
    return text === "" && url === null ? [] : [{ sceneIndex: scene.index, text, url, logo }];
  });
  return { ...timeline, footer };
}

/** The first thing a line says, short enough for a footer. */
export function callOf(narration: string): string {
  const sentence = /^.*?[.!?。！？।](?=\s|$)/u.exec(narration.trim())?.[0] ?? narration.trim();
  if (sentence.length <= MOST_CHARACTERS) return sentence;
  const clause = sentence.split(/[,;:–—،、，]\s*/u)[0]!;
  if (clause.length <= MOST_CHARACTERS && clause.length >= 12) return clause;
  const words = sentence.slice(0, MOST_CHARACTERS - 1).replace(/\s+\S*$/u, "");
  return `${words}…`;
}
