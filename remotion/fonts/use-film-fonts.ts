import { useEffect, useMemo, useState } from "react";
import { useDelayRender } from "remotion";
import type { Timeline } from "@/server/schemas/timeline";
import { type FilmFontFamilies, filmFonts } from "./film-text";
import { loadFonts } from "./load-fonts";

export type FilmFonts = FilmFontFamilies;

/**
 * The film's fonts once they are ready, else null. A render holds every frame until then, so none shows a fallback glyph;
 * the preview draws its pictures meanwhile. A font that cannot be read ends the render.
 */
export function useFilmFonts(timeline: Timeline): FilmFonts | null {
  const { delayRender, continueRender, cancelRender } = useDelayRender();
  const fonts = useMemo(() => filmFonts(timeline), [timeline]);
  const [handle] = useState(() => delayRender("Loading fonts"));
  const [ready, setReady] = useState<typeof fonts | null>(null);
  useEffect(() => {
    let current = true;
    const { text, ...families } = fonts;
    loadFonts([...new Set(Object.values(families).flat())], text).then(
      () => current && setReady(fonts),
      (error: unknown) => current && cancelRender(error),
    );
    return () => {
      current = false;
    };
  }, [fonts, cancelRender]);
  // After the state is committed, so that the first frame taken already has its words.
  useEffect(() => {
    if (ready === fonts) continueRender(handle);
  }, [ready, fonts, handle, continueRender]);
  return ready;
}
