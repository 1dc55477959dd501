import { useMemo } from "react";
import { AbsoluteFill, Img, useCurrentFrame } from "remotion";
import { mediaUrl } from "@/remotion/film/film-props";
import { type BundledFont, fontStack } from "@/remotion/fonts/bundled-fonts";
import { fitLines, fitParagraph, fontWeight, PARAGRAPH_LINE_HEIGHT } from "@/remotion/fonts/fit-text";
import { FOOTER_SHADOW, footerEntrance, footerSpanAt } from "@/remotion/timing/footer-overlay";
import { footerSpans } from "@/remotion/timing/footer-spans";
import type { FilmLayout } from "@/remotion/timing/layout";
import { AT_REST, type Entrance } from "@/remotion/timing/overlay";
import { shortAddress } from "@/remotion/timing/short-address";
import { withoutEmoji } from "@/remotion/timing/words";
import type { FooterItem, Timeline } from "@/server/schemas/timeline";
import type { OverlayProps } from "./overlay-props";

/** Free space above and below the words, in shares of the card's height. */
const PADDING_Y = 0.1;
/** No reader makes out smaller letters on a phone; in pixels of a frame whose shorter side is 720. */
const SMALLEST_FONT = 15;
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A call to action along the bottom: logo, words and address on a light card that rises in once and stays. */
export const FooterLayer: React.FC<OverlayProps> = ({ timeline, layout, fonts, mediaBase, atRest }) => {
  const frame = useCurrentFrame();
  const spans = useMemo(() => footerSpans(timeline.footer, timeline.scenes, timeline.fps), [timeline]);
  const span = footerSpanAt(spans, frame);
  if (!span) return null;
  const { item } = span;
  return (
    <Card
      item={item}
      entrance={atRest ? AT_REST : footerEntrance(span, frame, timeline.fps, layout.footer.height)}
      film={timeline}
      layout={layout}
      fonts={fonts.interface}
      logoSrc={item.logo && mediaUrl(mediaBase, item.logo.key)}
    />
  );
};

interface CardProps {
  item: FooterItem;
  entrance: Entrance;
  film: Pick<Timeline, "width" | "height" | "language">;
  layout: FilmLayout;
  fonts: BundledFont[];
  logoSrc: string | null;
}

const Card: React.FC<CardProps> = ({ item, entrance, film, layout, fonts, logoSrc }) => {
  const { width, height, language } = film;
  const { footer: box, footerFontSize } = layout;
  const unit = Math.min(width, height) / 720;
  const gap = 0.2 * box.height;
  const logoSize = logoSrc ? box.height - 2 * gap : 0;
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
  return (
    <AbsoluteFill>
      <div
        data-footer
        data-extent={(FOOTER_SHADOW.blur + FOOTER_SHADOW.offset) * unit}
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
          boxShadow: `0 ${FOOTER_SHADOW.offset * unit}px ${FOOTER_SHADOW.blur * unit}px rgba(0, 0, 0, 0.28)`,
          color: "#14171d",
          fontFamily: fontStack(fonts),
          fontWeight: fontWeight(fonts),
          opacity: entrance.opacity,
          transform: `translateY(${entrance.down}px)`,
        }}
      >
        {logoSrc && (
          <Img alt="" src={logoSrc} style={{ width: logoSize, height: logoSize, objectFit: "contain", flexShrink: 0 }} />
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
