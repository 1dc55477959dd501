import { Freeze } from "remotion";
import { z } from "zod";
import { FilmProps } from "@/remotion/film/film-props";
import { useFilmFonts } from "@/remotion/fonts/use-film-fonts";
import { overlayLayers } from "@/remotion/layers/overlay-layers";
import { filmLayout } from "@/remotion/timing/layout";
import { OVERLAYS } from "@/remotion/timing/overlay";

/** One look of one layer: the part of it inside `box`, as at `frame` of the film, shown `top` pixels down the sheet. */
export const Tile = z.object({
  overlay: z.enum(OVERLAYS),
  frame: z.number().int(),
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  top: z.number(),
});
export type Tile = z.output<typeof Tile>;

export const SheetProps = FilmProps.extend({ tiles: z.array(Tile) });
export type SheetProps = z.output<typeof SheetProps>;

/**
 * Looks of a film's layers, drawn by the very components of the film, one below the other on a transparent sheet: one screenshot
 * yields dozens of pictures.
 */
export const Sheet: React.FC<SheetProps> = ({ timeline, mediaBase, tiles }) => {
  const fonts = useFilmFonts(timeline);
  const layout = filmLayout(timeline);
  const { width, height } = timeline;
  if (!fonts) return null;
  return tiles.map(({ overlay, frame, box, top }) => {
    const Layer = overlayLayers[overlay];
    return (
      <div
        key={top}
        data-tile
        style={{ position: "absolute", left: 0, top, width: box.width, height: box.height, overflow: "hidden" }}
      >
        <div style={{ position: "absolute", left: -box.x, top: -box.y, width, height }}>
          <Freeze frame={frame}>
            <Layer timeline={timeline} layout={layout} fonts={fonts} mediaBase={mediaBase} />
          </Freeze>
        </div>
      </div>
    );
  });
};

/** As wide and high as its tiles need. */
export function sheetSize(tiles: readonly Tile[]): { width: number; height: number } {
  return {
    width: Math.max(2, ...tiles.map(({ box }) => box.width)),
    height: Math.max(2, ...tiles.map(({ box, top }) => top + box.height)),
  };
}
