import { type Image, loadImage } from "@napi-rs/canvas";
import { iconSet } from "./icon-set";

const SIZE = 512;

/** The named emoji as images of 512 pixels; unknown names are left out. */
export async function loadIcons(names: readonly string[]): Promise<ReadonlyMap<string, Image>> {
  const images = new Map<string, Image>();
  for (const name of new Set(names)) {
    const icon = iconSet().icons[name];
    if (!icon) continue;
    const side = icon.width ?? iconSet().width ?? 32;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${side} ${side}">${icon.body}</svg>`;
    images.set(name, await loadImage(Buffer.from(svg)));
  }
  return images;
}
