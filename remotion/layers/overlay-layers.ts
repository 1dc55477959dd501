import type { OverlayName } from "@/remotion/timing/overlay";
import { CaptionsLayer } from "./CaptionsLayer";
import { FooterLayer } from "./FooterLayer";
import { MouthLayer } from "./MouthLayer";
import { NarratorLayer } from "./NarratorLayer";
import { OutroLayer, outroPartLayer } from "./OutroLayer";
import type { OverlayProps } from "./overlay-props";

/** What draws each overlay; `remotion/timing/film-overlays.ts` has what each declares of itself. */
export const overlayLayers: Record<OverlayName, React.FC<OverlayProps>> = {
  footer: FooterLayer,
  narrator: NarratorLayer,
  mouth: MouthLayer,
  captions: CaptionsLayer,
  outro: OutroLayer,
  outro_logo: outroPartLayer("logo"),
  outro_title: outroPartLayer("title"),
  outro_middle: outroPartLayer("middle"),
  outro_text: outroPartLayer("text"),
};
