import { useMemo } from "react";
import { AbsoluteFill, Img } from "remotion";
import { mediaUrl } from "@/remotion/film/film-props";
import { type BundledFont, fontStack } from "@/remotion/fonts/bundled-fonts";
import { fitParagraph, fontWeight, PARAGRAPH_LINE_HEIGHT } from "@/remotion/fonts/fit-text";
import type { FilmFonts } from "@/remotion/fonts/use-film-fonts";
import { type OutroPart, partsOf } from "@/remotion/timing/outro-overlay";
import type { Entrance } from "@/remotion/timing/overlay";
import { withoutEmoji } from "@/remotion/timing/words";
import type { AspectRatio, GeneratedOutro, Timeline } from "@/server/schemas/timeline";
import { outroColors, outroPalette } from "./outro-palettes";
import { type QrCode, qrCode } from "./qr-code";

/** Measures in pixels of a frame whose shorter side is 720. */
interface Measures {
  /** Free space at the edges; upright films keep clear of the buttons a phone's player lays over them. */
  side: number;
  top: number;
  bottom: number;
  logo: number;
  title: number;
  text: number;
  code: number;
  /** The largest picture in the middle. */
  picture: { width: number; height: number };
  gap: number;
}

const measures: Record<AspectRatio, Measures> = {
  "16:9": {
    ...{ side: 150, top: 48, bottom: 48, logo: 50, title: 58, text: 29, code: 300, gap: 30 },
    picture: { width: 640, height: 320 },
  },
  "9:16": {
    ...{ side: 60, top: 110, bottom: 240, logo: 66, title: 70, text: 35, code: 400, gap: 44 },
    picture: { width: 600, height: 520 },
  },
  "1:1": {
    ...{ side: 52, top: 46, bottom: 46, logo: 46, title: 50, text: 27, code: 270, gap: 26 },
    picture: { width: 600, height: 300 },
  },
};
const SMALLEST = { title: 24, text: 19 };
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The calm ground of a card. */
export const OutroGround: React.FC<{ outro: GeneratedOutro; title: string }> = ({ outro, title }) => {
  const colors = outroColors[outroPalette(outro, title)];
  return (
    <AbsoluteFill
      style={{
        background: [
          `radial-gradient(115% 95% at 20% 4%, ${colors.light}, ${colors.light}00 62%)`,
          `radial-gradient(110% 100% at 86% 104%, ${colors.shade}, ${colors.shade}00 66%)`,
          `linear-gradient(168deg, ${colors.from}, ${colors.to})`,
        ].join(", "),
      }}
    />
  );
};

interface OutroPartProps {
  outro: GeneratedOutro;
  part: OutroPart;
  entrance: Entrance;
  timeline: Timeline;
  fonts: FilmFonts;
  mediaBase: string;
}

/**
 * One part of the column of logo, words, a code or a picture, and more words. The others keep their places and are not seen: each
 * comes in by itself.
 */
export const OutroPartView: React.FC<OutroPartProps> = ({ outro, part, entrance, timeline, fonts, mediaBase }) => {
  const { width, height, aspectRatio, title } = timeline;
  const unit = Math.min(width, height) / 720;
  const m = measures[aspectRatio];
  const colors = outroColors[outroPalette(outro, title)];
  const column = useMemo(() => arrange(outro, m, { width, height, unit }, fonts), [outro, m, width, height, unit, fonts]);
  const views: Record<OutroPart, React.ReactNode> = {
    logo: outro.logo && <Logo src={mediaUrl(mediaBase, outro.logo.key)} size={m.logo * unit} unit={unit} />,
    title: column.title && <Words words={column.title} fonts={fonts.outroTitle} color={colors.title} text={outro.topText} />,
    middle:
      column.picture && outro.centreImage ? (
        <Picture src={mediaUrl(mediaBase, outro.centreImage.key)} box={column.picture} unit={unit} />
      ) : (
        column.code && <Code code={column.code} side={column.codeSide} unit={unit} />
      ),
    text: column.text && <Words words={column.text} fonts={fonts.outro} color={colors.text} text={outro.bottomText} />,
  };
  return (
    <AbsoluteFill>
      <div
        lang={outro.language}
        style={{
          position: "absolute",
          left: m.side * unit,
          right: m.side * unit,
          top: m.top * unit,
          bottom: m.bottom * unit,
          display: "flex",
          flexDirection: "column",
          alignItems: "center",
          justifyContent: "center",
          gap: column.gap,
        }}
      >
        {partsOf(outro).map((name) => (
          <div
            key={name}
            {...(name === part && { "data-extent": SHADOW * unit })}
            style={{
              flexShrink: 0,
              maxWidth: "100%",
              visibility: name === part ? undefined : "hidden",
              opacity: entrance.opacity,
              transform: entrance.down === 0 ? undefined : `translateY(${entrance.down}px)`,
            }}
          >
            {views[name]}
          </div>
        ))}
      </div>
    </AbsoluteFill>
  );
};

/** No shadow of a part reaches further, in pixels of a frame whose shorter side is 720. */
const SHADOW = 64;

interface SetWords {
  fontSize: number;
  lines: string[];
}

interface Column {
  gap: number;
  title: SetWords | null;
  text: SetWords | null;
  code: QrCode | null;
  codeSide: number;
  picture: { width: number; height: number } | null;
}

/** Sizes of all parts, so that the column fits: the middle keeps its size, the words take what is left. */
function arrange(
  outro: GeneratedOutro,
  m: Measures,
  { width, height, unit }: { width: number; height: number; unit: number },
  fonts: FilmFonts,
): Column {
  const gap = m.gap * unit;
  const inner = { width: width - 2 * m.side * unit, height: height - (m.top + m.bottom) * unit };
  const picture = outro.centreImage && pictureBox(outro.centreImage, m, unit);
  const code = !picture && outro.url ? qrCode(outro.url) : null;
  const codeSide = code ? wholePixels(m.code * unit, code.modules) : 0;
  const topText = withoutEmoji(outro.topText).trim();
  const bottomText = withoutEmoji(outro.bottomText).trim();
  // A card of words alone can afford larger ones.
  const growth = picture || code ? 1 : 1.3;
  const taken = [outro.logo ? m.logo * unit * LOGO_PAD : 0, picture?.height ?? codeSide].filter((part) => part > 0);
  const parts = taken.length + (topText ? 1 : 0) + (bottomText ? 1 : 0);
  const free = inner.height - taken.reduce((sum, part) => sum + part, 0) - gap * (parts - 1);
  const set = (words: string, families: BundledFont[], size: "title" | "text", room: number) =>
    words === ""
      ? null
      : fitParagraph(words, families, {
          fontSize: m[size] * growth * unit,
          smallest: SMALLEST[size] * unit,
          width: inner.width,
          height: room,
          language: outro.language,
        });
  const text = set(bottomText, fonts.outro, "text", topText ? free * 0.4 : free);
  const title = set(topText, fonts.outroTitle, "title", free - heightOf(text));
  return { gap, title, text, code, codeSide, picture };
}

const heightOf = (words: SetWords | null): number => (words ? words.lines.length * words.fontSize * PARAGRAPH_LINE_HEIGHT : 0);

/** A whole count of pixels per module, three at least: codes blurred at their edges are harder to read. */
const wholePixels = (wanted: number, modules: number): number => Math.max(3, Math.round(wanted / modules)) * modules;

function pictureBox({ width, height }: { width?: number; height?: number }, m: Measures, unit: number) {
  const most = { width: m.picture.width * unit, height: m.picture.height * unit };
  if (!width || !height) return { width: Math.min(most.width, most.height), height: Math.min(most.width, most.height) };
  const scale = Math.min(most.width / width, most.height / height);
  return { width: width * scale, height: height * scale };
}

const Words: React.FC<{ words: SetWords; fonts: BundledFont[]; color: string; text: string }> = ({
  words,
  fonts,
  color,
  text,
}) => (
  <div
    data-outro-words
    dir={RIGHT_TO_LEFT.test(text) ? "rtl" : "ltr"}
    style={{
      fontFamily: fontStack(fonts),
      fontWeight: fontWeight(fonts),
      fontSize: words.fontSize,
      lineHeight: PARAGRAPH_LINE_HEIGHT,
      color,
      textAlign: "center",
      whiteSpace: "pre",
    }}
  >
    {words.lines.map((line, i) => (
      <div key={i}>{line}</div>
    ))}
  </div>
);

/** The plate of a logo is this much higher than the logo: most are made for white. */
const LOGO_PAD = 1.44;

const Logo: React.FC<{ src: string; size: number; unit: number }> = ({ src, size, unit }) => (
  <div
    style={{
      padding: `${((LOGO_PAD - 1) / 2) * size}px ${0.34 * size}px`,
      borderRadius: 0.32 * size,
      backgroundColor: "rgba(253, 252, 249, 0.96)",
      boxShadow: `0 ${6 * unit}px ${22 * unit}px rgba(0, 0, 0, 0.16)`,
    }}
  >
    <Img alt="" src={src} style={{ display: "block", height: size, minWidth: size, maxWidth: 5 * size, objectFit: "contain" }} />
  </div>
);

const Code: React.FC<{ code: QrCode; side: number; unit: number }> = ({ code, side, unit }) => (
  <svg
    role="presentation"
    viewBox={`0 0 ${code.modules} ${code.modules}`}
    width={side}
    height={side}
    style={{
      display: "block",
      borderRadius: 0.06 * side,
      backgroundColor: "#fff",
      boxShadow: `0 ${14 * unit}px ${44 * unit}px rgba(0, 0, 0, 0.26)`,
    }}
  >
    <path d={code.path} fill="#14171d" fillRule="evenodd" />
  </svg>
);

const Picture: React.FC<{ src: string; box: { width: number; height: number }; unit: number }> = ({ src, box, unit }) => (
  <Img
    alt=""
    src={src}
    style={{
      ...box,
      display: "block",
      objectFit: "contain",
      borderRadius: 16 * unit,
      filter: `drop-shadow(0 ${12 * unit}px ${20 * unit}px rgba(0, 0, 0, 0.28))`,
    }}
  />
);
