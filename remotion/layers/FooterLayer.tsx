import { useMemo } from "react";
import { AbsoluteFill, Easing, Img, interpolate, useCurrentFrame, useVideoConfig } from "remotion";
import { mediaUrl } from "@/remotion/film/film-props";
import { type BundledFont, fontStack } from "@/remotion/fonts/bundled-fonts";
import { fitLines, fitParagraph, fontWeight, PARAGRAPH_LINE_HEIGHT } from "@/remotion/fonts/fit-text";
import type { FilmLayout } from "@/remotion/timing/layout";
import { withoutEmoji } from "@/remotion/timing/words";
import type { FooterItem } from "@/server/schemas/timeline";

const ENTER_SECONDS = 0.4;
/** Free space above and below the words, in shares of the card's height. */
const PADDING_Y = 0.1;
/** No reader makes out smaller letters on a phone; in pixels of a frame whose shorter side is 720. */
const SMALLEST_FONT = 15;
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

interface FooterLayerProps {
  item: FooterItem;
  layout: FilmLayout;
  fonts: BundledFont[];
  language: string;
  mediaBase: string;
  durationInFrames: number;
}

/** A call to action along the bottom: logo, words and address on a light card that rises in once and stays. */
export const FooterLayer: React.FC<FooterLayerProps> = ({ item, layout, fonts, language, mediaBase, durationInFrames }) => {
  const frame = useCurrentFrame();
  const { fps, width, height } = useVideoConfig();
  const { footer: box, footerFontSize } = layout;
  const unit = Math.min(width, height) / 720;
  const gap = 0.2 * box.height;
  const logoSize = item.logo ? box.height - 2 * gap : 0;
  const parts = useMemo(() => {
    const address = item.url ? shortAddress(item.url) : "";
    const stacked = height >= width;
    const inner = box.width - 2 * gap - (logoSize ? logoSize + gap : 0);
    const addressSize = address ? fitLines([address], fonts, footerFontSize * 0.86, stacked ? inner : inner * 0.4) : 0;
    const addressWidth = address && !stacked ? Math.min(inner * 0.4, address.length * addressSize * 0.62) + 2.2 * addressSize : 0;
    const words = fitParagraph(withoutEmoji(item.text).trim(), fonts, {
      fontSize: footerFontSize,
      smallest: SMALLEST_FONT * unit,
      width: inner - (addressWidth ? addressWidth + gap : 0),
      height: box.height * (1 - 2 * PADDING_Y) - (stacked && address ? 1.35 * addressSize : 0),
      language,
    });
    return { address, stacked, addressSize, words };
  }, [item, box, gap, logoSize, fonts, footerFontSize, height, width, language, unit]);
  const entered = interpolate(frame, [0, Math.min(ENTER_SECONDS * fps, durationInFrames)], [0, 1], {
    extrapolateRight: "clamp",
    easing: Easing.out(Easing.cubic),
  });
  return (
    <AbsoluteFill>
      <div
        data-footer
        dir={RIGHT_TO_LEFT.test(item.text) ? "rtl" : "ltr"}
        style={{
          position: "absolute",
          left: box.x,
          // A short text makes a lower card, on the same bottom line.
          bottom: height - box.y - box.height,
          width: box.width,
          minHeight: logoSize + 2 * gap,
          maxHeight: box.height,
          boxSizing: "border-box",
          padding: `${PADDING_Y * box.height}px ${gap}px`,
          display: "flex",
          alignItems: "center",
          gap,
          borderRadius: 0.22 * box.height,
          backgroundColor: "rgba(250, 250, 248, 0.95)",
          boxShadow: `0 ${6 * unit}px ${24 * unit}px rgba(0, 0, 0, 0.28)`,
          color: "#14171d",
          fontFamily: fontStack(fonts),
          fontWeight: fontWeight(fonts),
          opacity: entered,
          transform: `translateY(${(1 - entered) * 0.3 * box.height}px)`,
        }}
      >
        {item.logo && (
          <Img
            src={mediaUrl(mediaBase, item.logo.key)}
            style={{ width: logoSize, height: logoSize, objectFit: "contain", flexShrink: 0 }}
          />
        )}
        <div
          style={{
            flex: 1,
            minWidth: 0,
            display: "flex",
            flexDirection: parts.stacked ? "column" : "row",
            alignItems: parts.stacked ? "stretch" : "center",
            justifyContent: "center",
            gap: parts.stacked ? 0.03 * box.height : gap,
          }}
        >
          <div
            style={{
              flex: parts.stacked ? undefined : 1,
              fontSize: parts.words.fontSize,
              lineHeight: PARAGRAPH_LINE_HEIGHT,
              whiteSpace: "pre",
            }}
          >
            {parts.words.lines.map((line, i) => (
              <div key={i}>{line}</div>
            ))}
          </div>
          {parts.address && <Address text={parts.address} fontSize={parts.addressSize} plain={parts.stacked} />}
        </div>
      </div>
    </AbsoluteFill>
  );
};

const Address: React.FC<{ text: string; fontSize: number; plain: boolean }> = ({ text, fontSize, plain }) => (
  <div
    style={{
      flexShrink: 0,
      fontSize,
      lineHeight: 1.2,
      whiteSpace: "pre",
      ...(plain
        ? { color: "#8a5a00" }
        : {
            padding: `${0.45 * fontSize}px ${0.9 * fontSize}px`,
            borderRadius: fontSize,
            backgroundColor: "#14171d",
            color: "#fff",
          }),
    }}
  >
    <bdi dir="ltr">{text}</bdi>
  </div>
);

/** What a viewer can type: no protocol, no `www.`, no query; the bare host when the path is long. */
export function shortAddress(url: string): string {
  const bare = url
    .replace(/^[a-z]+:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/[?#].*$/, "")
    .replace(/\/$/, "");
  return bare.length <= 36 ? bare : (bare.split("/")[0] ?? bare);
}
