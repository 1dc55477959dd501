import { Freeze } from "remotion";
import { z } from "zod";
import { FilmProps } from "@/remotion/film/film-props";
import { useFilmFonts } from "@/remotion/fonts/use-film-fonts";
import { overlayLayers } from "@/remotion/layers/overlay-layers";
import { filmLayout } from "@/remotion/timing/layout";
import { OVERLAYS } from "@/remotion/timing/overlay";

/** One look of one layer: the part of it inside `box`, as at `frame` of the film, with all of its regions marked or none. */
export const Tile = z.object({
  marked: z.enum(["all", "none"]).optional(),
  overlay: z.enum(OVERLAYS),
  frame: z.number().int(),
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
});
export type Tile = z.output<typeof Tile>;

export const SheetProps = FilmProps.extend({ tiles: z.array(Tile) });
export type SheetProps = z.output<typeof SheetProps>;

/**
 * Looks of a film's layers, drawn by the very components of the film, on a transparent sheet: one screenshot yields dozens of
 * pictures. Each tile is a window on the film; `place-tiles.ts` arranges them.
 */
export const Sheet: React.FC<SheetProps> = ({ timeline, mediaBase, tiles }) => {
  const fonts = useFilmFonts(timeline);
  const layout = filmLayout(timeline);
  const { width, height } = timeline;
  if (!fonts) return null;
  return tiles.map(({ overlay, frame, box, marked }, index) => {
    const Layer = overlayLayers[overlay];
    return (
      <div key={index} data-tile style={{ position: "absolute", left: 0, top: 0, ...sizeOf(box), overflow: "hidden" }}>
        <div style={{ position: "absolute", left: -box.x, top: -box.y, width, height }}>
          <Freeze frame={frame}>
            <Layer timeline={timeline} layout={layout} fonts={fonts} mediaBase={mediaBase} atRest {...(marked && { marked })} />
          </Freeze>
        </div>
      </div>
    );
  });
};

const sizeOf = ({ width, height }: Tile["box"]) => ({ width, height });
