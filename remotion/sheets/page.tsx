import { Thumbnail } from "@remotion/player";
import { useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { filmFrames } from "@/remotion/timing/frames";
import { type Placement, placeTiles } from "./place-tiles";
import { Sheet, type SheetProps } from "./Sheet";

/**
 * The page that draws sheets. It stays open between films, so that no film waits for a page to load. Whoever drives it says which
 * film is drawn, once, then calls `drawSheet` and takes a picture that holds all placements once the promise is kept.
 */
declare global {
  interface Window {
    /** `timeline` as JSON: taking a long film's over value by value takes longer than drawing a sheet. */
    openFilm(timeline: string): void;
    drawSheet(props: Omit<SheetProps, "timeline">): Promise<Placement[]>;
  }
}

/** Never a limit: what is not looked at costs nothing. */
const ROOM = 16_000;

let show: (props: SheetProps) => void = () => undefined;
const root = document.createElement("div");
document.body.append(root);

const Page: React.FC = () => {
  const [sheet, setSheet] = useState<{ number: number; props: SheetProps } | null>(null);
  show = (props) => setSheet((last) => ({ number: (last?.number ?? 0) + 1, props }));
  if (!sheet) return null;
  const { timeline } = sheet.props;
  return (
    <Thumbnail
      // Each sheet begins anew: tiles are moved about once they are drawn.
      key={sheet.number}
      component={Sheet}
      inputProps={sheet.props}
      compositionWidth={window.innerWidth}
      compositionHeight={ROOM}
      durationInFrames={filmFrames(timeline)}
      fps={timeline.fps}
      frameToDisplay={0}
      style={{ width: window.innerWidth, height: ROOM }}
    />
  );
};
flushSync(() => createRoot(root).render(<Page />));

let timeline: SheetProps["timeline"];
window.openFilm = (text) => {
  timeline = JSON.parse(text) as typeof timeline;
};

window.drawSheet = async (props) => {
  flushSync(() => show({ ...props, timeline }));
  const tiles = () => [...root.querySelectorAll<HTMLElement>("[data-tile]")];
  // The tiles come with their fonts.
  await until(() => tiles().length === props.tiles.length);
  await document.fonts.ready;
  await Promise.all([...root.querySelectorAll("img")].map((image) => image.decode()));
  return placeTiles(tiles(), props.tiles, window.innerWidth);
};

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await nextFrame();
}
