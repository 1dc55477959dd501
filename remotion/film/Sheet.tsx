import { Freeze, useCurrentFrame } from "remotion";
import { z } from "zod";
import { useFilmFonts } from "@/remotion/fonts/use-film-fonts";
import { overlayLayers } from "@/remotion/layers/overlay-layers";
import { filmLayout } from "@/remotion/timing/layout";
import { OVERLAYS } from "@/remotion/timing/overlay";
import { FilmProps } from "./film-props";

/** One look of one layer: the part of it inside `box`, as at `frame` of the film, shown `top` pixels down the sheet. */
export const Tile = z.object({
  overlay: z.enum(OVERLAYS),
  frame: z.number().int(),
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  top: z.number(),
});
export type Tile = z.output<typeof Tile>;

export const SheetProps = FilmProps.extend({ sheets: z.array(z.array(Tile)) });
export type SheetProps = z.output<typeof SheetProps>;

/**
 * The looks of a film's layers, drawn by the very components of the film, one below the other on transparent sheets: frame i
 * shows sheet i. One screenshot then yields dozens of pictures.
 */
export const Sheet: React.FC<SheetProps> = ({ timeline, mediaBase, sheets }) => {
  const tiles = sheets[useCurrentFrame()] ?? [];
  const fonts = useFilmFonts(timeline);
  const layout = filmLayout(timeline);
  const { width, height } = timeline;
  if (!fonts) return null;
  return tiles.map(({ overlay, frame, box, top }) => {
    const Layer = overlayLayers[overlay];
    return (
      <div key={top} style={{ position: "absolute", left: 0, top, width: box.width, height: box.height, overflow: "hidden" }}>
        <div style={{ position: "absolute", left: -box.x, top: -box.y, width, height }}>
          <Freeze frame={frame}>
            <Layer timeline={timeline} layout={layout} fonts={fonts} mediaBase={mediaBase} />
          </Freeze>
        </div>
      </div>
    );
  });
};

/** As wide and high as the largest sheet; as long as the film, so that every frame of it can be frozen. */
export function sheetMetadata({ timeline, sheets }: SheetProps, filmFrames: number) {
  const extent = (of: (tile: Tile) => number) => Math.max(2, ...sheets.flat().map(of));
  return {
    width: Math.ceil(extent(({ box }) => box.width) / 2) * 2,
    height: Math.ceil(extent(({ box, top }) => top + box.height) / 2) * 2,
    fps: timeline.fps,
    durationInFrames: Math.max(filmFrames, sheets.length),
  };
}
