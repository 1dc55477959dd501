import { Thumbnail } from "@remotion/player";
import { useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { filmFrames } from "@/remotion/timing/frames";
import { Sheet, type SheetProps, sheetSize } from "./Sheet";

/**
 * The page that draws sheets. It stays open between films, so that no film waits for a page to load. Whoever drives it calls
 * `drawSheet` and takes a picture of `size` pixels from its top left corner once the promise is kept.
 */
declare global {
  interface Window {
    drawSheet(props: SheetProps): Promise<{ width: number; height: number }>;
  }
}

let show: (props: SheetProps) => void = () => undefined;
const root = document.createElement("div");
document.body.append(root);

const Page: React.FC = () => {
  const [props, setProps] = useState<SheetProps | null>(null);
  show = setProps;
  if (!props) return null;
  const size = sheetSize(props.tiles);
  return (
    <Thumbnail
      component={Sheet}
      inputProps={props}
      compositionWidth={size.width}
      compositionHeight={size.height}
      durationInFrames={filmFrames(props.timeline)}
      fps={props.timeline.fps}
      frameToDisplay={0}
      style={size}
    />
  );
};
flushSync(() => createRoot(root).render(<Page />));

window.drawSheet = async (props) => {
  flushSync(() => show(props));
  // The tiles come with their fonts.
  await until(() => root.querySelectorAll("[data-tile]").length === props.tiles.length);
  await document.fonts.ready;
  await Promise.all([...root.querySelectorAll("img")].map((image) => image.decode()));
  return sheetSize(props.tiles);
};

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await nextFrame();
}
