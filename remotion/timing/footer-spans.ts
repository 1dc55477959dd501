import type { FooterItem, Scene } from "@/server/schemas/timeline";
import { span } from "./frames";

export interface FooterSpan {
  item: FooterItem;
  from: number;
  durationInFrames: number;
}

/** When each footer is on screen. The same footer in neighbouring scenes is one span: it stays and does not enter anew. */
export function footerSpans(
  footer: readonly FooterItem[],
  scenes: readonly Pick<Scene, "startSeconds" | "endSeconds">[],
  fps: number,
): FooterSpan[] {
  const spans: FooterSpan[] = [];
  for (const item of footer.toSorted((a, b) => a.sceneIndex - b.sceneIndex)) {
    const scene = scenes[item.sceneIndex];
    if (!scene) continue;
    const place = span(scene.startSeconds, scene.endSeconds, fps);
    const last = spans.at(-1);
    if (last && sameFooter(last.item, item) && last.from + last.durationInFrames === place.from) {
      last.durationInFrames += place.durationInFrames;
    } else {
      spans.push({ item, ...place });
    }
  }
  return spans;
}

const sameFooter = (a: FooterItem, b: FooterItem): boolean => a.text === b.text && a.url === b.url && a.logo?.key === b.logo?.key;
