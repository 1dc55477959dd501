import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Canvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";

/** Puts a mark on a picture. */
export type Mark = (canvas: Canvas) => void;

export function registerFonts(): void {
  const require = createRequire(import.meta.url);
  const fonts: [string, string, string][] = [
    ["Inter", "@fontsource/inter", "inter-latin-700-normal.woff2"],
    ["Inter Light", "@fontsource/inter", "inter-latin-400-normal.woff2"],
    ["Poppins", "@fontsource/poppins", "poppins-latin-600-normal.woff2"],
    ["DM Serif Display", "@fontsource/dm-serif-display", "dm-serif-display-latin-400-normal.woff2"],
    ["JetBrains Mono", "@fontsource/jetbrains-mono", "jetbrains-mono-latin-500-normal.woff2"],
  ];
  for (const [name, packageName, file] of fonts) {
    GlobalFonts.registerFromPath(join(dirname(require.resolve(`${packageName}/package.json`)), "files", file), name);
  }
}

interface TextMark {
  text: string | readonly string[];
  /** In shares of the picture; the anchor follows from it: left third, middle, right third. */
  at: readonly [number, number];
  size: number;
  font?: string;
  colour?: string;
  alpha?: number;
  slant?: number;
  outline?: string;
  shadow?: boolean;
}

export const text =
  (mark: TextMark): Mark =>
  (canvas) => {
    const [x, y] = mark.at;
    const align = x < 0.34 ? "left" : x > 0.66 ? "right" : "center";
    write(canvas.getContext("2d"), mark, { x: x * canvas.width, y: y * canvas.height, align });
  };

/** The same words again and again, uphill, as stock agencies do. */
export const tiled =
  (words: string, { size, alpha, slant = -30 }: { size: number; alpha: number; slant?: number }): Mark =>
  (canvas) => {
    for (const y of [0.2, 0.5, 0.8]) {
      for (const x of [0.17, 0.5, 0.83]) {
        const place = { x: x * canvas.width, y: y * canvas.height, align: "center" } as const;
        write(canvas.getContext("2d"), { text: words, size, alpha, slant }, place);
      }
    }
  };

function write(
  pen: SKRSContext2D,
  { text: said, size, font = "Inter", colour = "#fff", alpha = 1, slant = 0, outline, shadow = false }: Omit<TextMark, "at">,
  { x, y, align }: { x: number; y: number; align: "left" | "center" | "right" },
): void {
  pen.save();
  Object.assign(pen, { font: `${size}px "${font}"`, globalAlpha: alpha, textAlign: align, textBaseline: "middle" });
  pen.translate(x, y);
  pen.rotate((slant * Math.PI) / 180);
  if (shadow) Object.assign(pen, { shadowColor: "rgba(0,0,0,.75)", shadowOffsetX: 2, shadowOffsetY: 3, shadowBlur: 3 });
  for (const [line, words] of [said].flat().entries()) {
    if (outline) {
      Object.assign(pen, { strokeStyle: outline, lineWidth: size * 0.12, lineJoin: "round" });
      pen.strokeText(words, 0, line * size * 1.3);
    }
    pen.fillStyle = colour;
    pen.fillText(words, 0, line * size * 1.3);
  }
  pen.restore();
}

type Corner = "upper left" | "upper right" | "lower left" | "lower right";

/** A logo without words, in corners. */
export const logo =
  (
    corners: readonly Corner[],
    { size, colour = "#fff", alpha = 0.95 }: { size: number; colour?: string; alpha?: number },
  ): Mark =>
  (canvas) => {
    const margin = Math.round(size * 0.5);
    for (const corner of corners) {
      const x = corner.endsWith("left") ? margin : canvas.width - margin - size;
      const y = corner.startsWith("upper") ? margin : canvas.height - margin - size;
      emblem(canvas.getContext("2d"), { x, y, size, colour, alpha });
    }
  };

/** A wordmark with its emblem before it. */
export const wordmark =
  (words: string, { x, y, size, colour = "#fff" }: { x: number; y: number; size: number; colour?: string }): Mark =>
  (canvas) => {
    const pen = canvas.getContext("2d");
    const [left, middle] = [x * canvas.width, y * canvas.height];
    emblem(pen, { x: left, y: middle - size * 0.6, size: size * 1.2, colour, alpha: 1 });
    pen.save();
    Object.assign(pen, { font: `${size}px "Poppins"`, fillStyle: colour, textBaseline: "middle" });
    pen.fillText(words, left + size * 1.6, middle);
    pen.restore();
  };

function emblem(
  pen: SKRSContext2D,
  { x, y, size, colour, alpha }: { x: number; y: number; size: number; colour: string; alpha: number },
): void {
  pen.save();
  pen.globalAlpha = alpha;
  pen.translate(x + size / 2, y + size / 2);
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(0, 0, size / 2, 0, Math.PI * 2);
  // A star cut out of a disc.
  for (let point = 0; point <= 10; point++) {
    const radius = size * (point % 2 === 0 ? 0.36 : 0.15);
    const angle = -Math.PI / 2 - (point * Math.PI) / 5;
    if (point === 0) pen.moveTo(Math.cos(angle) * radius, Math.sin(angle) * radius);
    else pen.lineTo(Math.cos(angle) * radius, Math.sin(angle) * radius);
  }
  pen.fill("evenodd");
  pen.restore();
}
