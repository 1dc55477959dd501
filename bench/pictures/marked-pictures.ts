import type { Canvas } from "@napi-rs/canvas";
import { bokeh, drawn, type Size, sky, texture, wood } from "./backgrounds";
import { logo, type Mark, text, tiled, wordmark } from "./marks";

/** A picture and the marks on it: what is to go is known to the pixel. */
export interface MarkedPicture {
  name: string;
  /** `text` must be found by reading, `logo` by its repetition, `boxes` is told where. */
  kind: "text" | "logo" | "boxes";
  ground: () => Promise<Canvas>;
  mark: Mark;
  /** In shares of the picture. */
  boxes?: readonly { x: number; y: number; width: number; height: number }[];
}

const WIDE: Size = { width: 1280, height: 720 };
const TALL: Size = { width: 720, height: 1280 };
const SQUARE: Size = { width: 1000, height: 1000 };
const LARGE: Size = { width: 1920, height: 1080 };
const CORNERS = ["upper left", "upper right", "lower left", "lower right"] as const;

export const picture = (
  name: string,
  ground: MarkedPicture["ground"] | (() => Canvas),
  mark: Mark,
  kind: MarkedPicture["kind"] = "text",
): MarkedPicture => ({ name, kind, ground: async () => ground(), mark });

export const markedPictures: readonly MarkedPicture[] = [
  picture("sky, white wordmark", () => sky(WIDE), text({ text: "ACME TRAVEL", at: [0.04, 0.94], size: 40 })),
  picture(
    "sky, dark wordmark",
    () => sky(WIDE),
    text({ text: "Northwind Studio", at: [0.96, 0.93], size: 34, colour: "#1d2430" }),
  ),
  picture(
    "beach, white name",
    () => drawn("A sandy beach with palms at noon", WIDE),
    text({ text: "ACME TRAVEL", at: [0.04, 0.94], size: 40 }),
  ),
  picture(
    "beach, small © in a corner",
    () => drawn("A sandy beach at sunset", WIDE),
    text({ text: "© 2024 stockpix.com", at: [0.97, 0.06], size: 24 }),
  ),
  picture(
    "mountains, serif name",
    () => drawn("Mountains and a lake at dawn", WIDE),
    text({ text: "Hotel Bellevue", at: [0.5, 0.9], size: 52, font: "DM Serif Display" }),
  ),
  picture(
    "forest, web address",
    () => drawn("A path through a forest in autumn", WIDE),
    text({ text: "www.greenpath.org", at: [0.5, 0.95], size: 28, font: "Poppins" }),
  ),
  picture(
    "city at night, light name",
    () => drawn("A city skyline at night", WIDE),
    text({ text: "METRO NEWS 24", at: [0.04, 0.07], size: 36, font: "Poppins" }),
  ),
  picture(
    "room, dark name",
    () => drawn("A bright living room by day", WIDE),
    text({ text: "Casa Interiors", at: [0.95, 0.08], size: 34, colour: "#15110d", font: "DM Serif Display" }),
  ),
  picture(
    "desert, red name",
    () => drawn("A desert with dunes by day", WIDE),
    text({ text: "DESERT RALLY", at: [0.5, 0.12], size: 48, colour: "#c3161c" }),
  ),
  picture(
    "plaster, white name",
    () => texture(WIDE, [150, 142, 130]),
    text({ text: "Atelier Moreau", at: [0.05, 0.92], size: 44, font: "Poppins" }),
  ),
  picture(
    "sand, dark name",
    () => texture(WIDE, [196, 170, 128]),
    text({ text: "SAND & SALT", at: [0.95, 0.92], size: 44, colour: "#20160c" }),
  ),
  picture("wood, white name", () => wood(WIDE), text({ text: "Oakline Furniture", at: [0.5, 0.5], size: 48, font: "Poppins" })),
  picture("lights, white name", () => bokeh(WIDE), text({ text: "Night Market 2025", at: [0.5, 0.88], size: 46 })),
  picture("sky, see-through name", () => sky(WIDE), text({ text: "PREVIEW COPY", at: [0.5, 0.5], size: 84, alpha: 0.4 })),
  picture(
    "mountains, see-through name",
    () => drawn("Snowy mountains by day", WIDE),
    text({ text: "SAMPLE PHOTO", at: [0.5, 0.5], size: 80, alpha: 0.45 }),
  ),
  picture(
    "plaster, see-through dark name",
    () => texture(WIDE, [190, 186, 178]),
    text({ text: "PROOF ONLY", at: [0.5, 0.5], size: 84, colour: "#000", alpha: 0.45 }),
  ),
  picture(
    "sea, uphill watermark",
    () => drawn("The open sea under clouds", WIDE),
    text({ text: "stockpix preview", at: [0.5, 0.5], size: 64, alpha: 0.5, slant: -30 }),
  ),
  picture(
    "sky, downhill watermark",
    () => sky(WIDE),
    text({ text: "DO NOT COPY", at: [0.5, 0.5], size: 70, alpha: 0.45, slant: 30 }),
  ),
  picture(
    "village, tiled watermark",
    () => drawn("A village in fields by day", WIDE),
    tiled("stockpix.com", { size: 44, alpha: 0.5 }),
  ),
  picture(
    "beach, outlined name",
    () => drawn("A beach with boats by day", WIDE),
    text({ text: "Summer Sale", at: [0.5, 0.14], size: 64, outline: "#111", font: "Poppins" }),
  ),
  picture(
    "forest, name with a shadow",
    () => drawn("A forest in summer by day", WIDE),
    text({ text: "Wild Trails", at: [0.05, 0.1], size: 48, shadow: true, font: "Poppins" }),
  ),
  picture(
    "tall, two lines",
    () => drawn("A lighthouse on a coast in a storm", TALL),
    text({ text: ["Harbour Tours", "book at harbour.example"], at: [0.5, 0.86], size: 38 }),
  ),
  picture(
    "square, code font",
    () => drawn("A workplace with a desk", SQUARE),
    text({ text: "render_v2_final", at: [0.96, 0.95], size: 26, font: "JetBrains Mono", colour: "#111" }),
  ),
  picture(
    "large, small credit",
    () => drawn("Farm fields in summer", LARGE),
    text({ text: "Photo: Jane Example", at: [0.98, 0.97], size: 26, font: "Inter Light" }),
  ),
  picture("sky, logo in four corners", () => sky(WIDE), logo(CORNERS, { size: 70 }), "logo"),
  picture(
    "beach, logo in two corners",
    () => drawn("A sandy beach at dusk", WIDE),
    logo(["upper left", "lower right"], { size: 80 }),
    "logo",
  ),
  picture(
    "room, dark logo in two corners",
    () => drawn("A bright room by day", WIDE),
    logo(["upper right", "upper left"], { size: 72, colour: "#161616" }),
    "logo",
  ),
  picture(
    "coast, emblem and name",
    () => drawn("A rocky coast by day", WIDE),
    wordmark("Seabird Air", { x: 0.05, y: 0.1, size: 40 }),
  ),
  picture(
    "city, emblem and dark name",
    () => drawn("A city street by day", WIDE),
    wordmark("Corner Bakery", { x: 0.6, y: 0.1, size: 40, colour: "#1a1a1a" }),
  ),
  {
    ...picture("wood, a logo in a box", () => wood(WIDE), logo(["lower right"], { size: 90 }), "boxes"),
    boxes: [{ x: 0.885, y: 0.79, width: 0.095, height: 0.165 }],
  },
  // Marks that lie across more than one ground, or at an angle that nothing in the picture has.
  picture(
    "firs, see-through words across",
    () => drawn("A river with fir trees in spring", WIDE),
    text({ text: "PENDING REVIEW", at: [0.5, 0.54], size: 66, alpha: 0.48 }),
  ),
  picture(
    "mountain lake, see-through words across",
    () => drawn("A lake with fir trees and mountains at noon", LARGE),
    text({ text: "Low Res Proof", at: [0.5, 0.55], size: 96, alpha: 0.45, font: "Poppins" }),
  ),
  picture(
    "skyline, words at -11°",
    () => drawn("A city with houses at dusk", WIDE),
    text({ text: "comp image only", at: [0.5, 0.55], size: 58, alpha: 0.55, slant: -11 }),
  ),
  picture(
    "street, words at 24°",
    () => drawn("A city street at noon", WIDE),
    text({ text: "sample, do not use", at: [0.5, 0.45], size: 62, alpha: 0.6, slant: 24, font: "Poppins" }),
  ),
  picture(
    "farm, tiled at 25°",
    () => drawn("Farm fields with a barn at noon", WIDE),
    tiled("fotolager", { size: 46, alpha: 0.5, slant: 25 }),
  ),
  picture(
    "pond, tiled at -15°",
    () => drawn("A pond with trees in autumn by day", WIDE),
    tiled("quickpix.net", { size: 42, alpha: 0.4, slant: -15 }),
  ),
  picture(
    "snowy houses, see-through dark words",
    () => drawn("A snowy field with a cabin by day", WIDE),
    text({ text: "DRAFT VERSION", at: [0.5, 0.66], size: 68, colour: "#000", alpha: 0.45 }),
  ),
  picture(
    "snowy hills, see-through dark words",
    () => drawn("Snowy hills with a church", WIDE),
    text({ text: "Client Preview", at: [0.5, 0.45], size: 76, colour: "#000", alpha: 0.35, font: "DM Serif Display" }),
  ),
];
