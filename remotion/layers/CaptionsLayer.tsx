import { useMemo } from "react";
import { AbsoluteFill, useCurrentFrame } from "remotion";
import { type BundledFont, fontStack } from "@/remotion/fonts/bundled-fonts";
import { fitLines, fontWeight } from "@/remotion/fonts/fit-text";
import { lineText } from "@/remotion/timing/caption-lines";
import { captionState } from "@/remotion/timing/caption-state";
import type { FilmLayout } from "@/remotion/timing/layout";
import { gapBetween, primary } from "@/remotion/timing/words";
import type { CaptionPage, CaptionStyle, Word } from "@/server/schemas/timeline";
import type { OverlayProps } from "./overlay-props";

const ACCENT = "#ffc94d";
const RIGHT_TO_LEFT = new Set(["ar", "he", "fa", "ur"]);
/** Padding and line height in shares of the font size. */
const PAD_X = 0.62;
const PAD_Y = 0.34;
const LINE_HEIGHT = 1.32;

/** Words without a plate keep their edge on any picture. */
const outlineOf = (fontSize: number): string =>
  [0, 45, 90, 135, 180, 225, 270, 315]
    .map((angle) => (angle * Math.PI) / 180)
    .map((angle) => `${(Math.cos(angle) * 0.05 * fontSize).toFixed(2)}px ${(Math.sin(angle) * 0.05 * fontSize).toFixed(2)}px`)
    .map((offset) => `${offset} ${(0.03 * fontSize).toFixed(2)}px rgba(0, 0, 0, 0.85)`)
    .join(", ");

/** The words being said, on a soft dark plate, the current one lit. A pure function of the frame. */
export const CaptionsLayer: React.FC<OverlayProps> = ({ timeline, layout, fonts, marked }) => {
  const frame = useCurrentFrame();
  const { captions, fps } = timeline;
  const state = captions && captionState(captions.pages, frame, fps);
  const page = state && captions.pages[state.page];
  if (!page) return null;
  const isLit = (word: number) => (marked ? marked === "all" : word === state.word);
  const language = page.language ?? captions.language;
  return <Page page={page} isLit={isLit} language={language} layout={layout} fonts={fonts.captions} look={captions.style} />;
};

interface PageProps {
  page: CaptionPage;
  /** Whether a word, counted over the page, is the one being said. */
  isLit(word: number): boolean;
  language: string;
  layout: FilmLayout;
  fonts: BundledFont[];
  look: CaptionStyle | undefined;
}

const Page: React.FC<PageProps> = ({ page, isLit, language, layout, fonts, look = {} }) => {
  const { captions: box } = layout;
  const fontSize = useMemo(() => {
    const lines = page.lines.map((line) => lineText(line, language));
    return fitLines(lines, fonts, layout.captionFontSize, box.width - 2 * PAD_X * layout.captionFontSize);
  }, [page, language, fonts, layout.captionFontSize, box.width]);
  const firstOfLine = page.lines.map((_, i) => page.lines.slice(0, i).flat().length);
  return (
    <AbsoluteFill>
      <div
        style={{
          position: "absolute",
          left: box.x,
          top: box.y,
          width: box.width,
          height: box.height,
          display: "flex",
          justifyContent: "center",
          alignItems: "flex-end",
        }}
      >
        <div
          data-caption-plate
          data-extent={2}
          dir={RIGHT_TO_LEFT.has(primary(language)) ? "rtl" : "ltr"}
          lang={language}
          style={{
            padding: `${PAD_Y * fontSize}px ${PAD_X * fontSize}px`,
            borderRadius: 0.36 * fontSize,
            backgroundColor: look.plate === false ? "transparent" : "rgba(9, 11, 16, 0.58)",
            textAlign: "center",
            whiteSpace: "pre",
            fontFamily: fontStack(fonts),
            fontWeight: fontWeight(fonts),
            fontSize,
            lineHeight: LINE_HEIGHT,
            color: "#fff",
            textShadow:
              look.plate === false ? outlineOf(fontSize) : `0 ${0.03 * fontSize}px ${0.12 * fontSize}px rgba(0, 0, 0, 0.55)`,
          }}
        >
          {page.lines.map((line, i) => (
            <div key={i}>
              <Line words={line} first={firstOfLine[i]!} isLit={isLit} language={language} accent={look.accent ?? ACCENT} />
            </div>
          ))}
        </div>
      </div>
    </AbsoluteFill>
  );
};

/** `first` is the number of the line's first word on its page. */
const Line: React.FC<{
  words: readonly Word[];
  first: number;
  isLit(word: number): boolean;
  language: string;
  accent: string;
}> = ({ words, first, isLit, language, accent }) =>
  words.map((word, i) => (
    <span key={i}>
      {i > 0 && gapBetween(words[i - 1]!.text, word.text, language)}
      <span data-region={first + i} style={{ color: isLit(first + i) ? accent : "#fff" }}>
        {word.text}
      </span>
    </span>
  ));
