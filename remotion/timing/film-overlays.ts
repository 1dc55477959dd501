import type { Timeline } from "@/server/schemas/timeline";
import { captionsOverlay } from "./captions-overlay";
import { footerOverlay } from "./footer-overlay";
import { mouthOverlay, narratorOverlay } from "./narrator-overlay";
import { outroOverlay, outroPartOverlay } from "./outro-overlay";
import { OVERLAYS, type Overlay, type OverlayName } from "./overlay";

const declarations: Record<OverlayName, (timeline: Timeline) => Overlay | null> = {
  footer: footerOverlay,
  narrator: narratorOverlay,
  mouth: mouthOverlay,
  captions: captionsOverlay,
  outro: outroOverlay,
  outro_logo: (timeline) => outroPartOverlay("logo", timeline),
  outro_title: (timeline) => outroPartOverlay("title", timeline),
  outro_middle: (timeline) => outroPartOverlay("middle", timeline),
  outro_text: (timeline) => outroPartOverlay("text", timeline),
};

/** What lies over the scenes of this film, far to near. */
export const filmOverlays = (timeline: Timeline): Overlay[] => OVERLAYS.flatMap((name) => declarations[name](timeline) ?? []);
