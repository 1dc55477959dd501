import type { FilmFonts } from "@/remotion/fonts/use-film-fonts";
import type { FilmLayout } from "@/remotion/timing/layout";
import type { Timeline } from "@/server/schemas/timeline";

/** Every layer over the scenes gets the same and draws a pure function of it and the frame. */
export interface OverlayProps {
  timeline: Timeline;
  layout: FilmLayout;
  fonts: FilmFonts;
  mediaBase: string;
  /** Shows all regions of the look marked, or none, whatever the frame says; see `Overlay.regionOf`. */
  marked?: "all" | "none";
  /** Draws a layer that comes in as it is once it has; see `Overlay.entranceAt`. */
  atRest?: boolean;
}
