/** A colour as `#rrggbb`. Mixing happens in OKLab, where a half-way colour looks half-way and never turns grey. */
export type Colour = string;
type Triple = readonly [number, number, number];

const channels = new Map<Colour, Triple>();
const mixed = new Map<string, Colour>();

/** Red, green and blue, 0 to 255. */
export function channelsOf(colour: Colour): Triple {
  const known = channels.get(colour);
  if (known) return known;
  const bits = Number.parseInt(colour.slice(1), 16);
  const made: Triple = [(bits >> 16) & 255, (bits >> 8) & 255, bits & 255];
  channels.set(colour, made);
  return made;
}

/** The colour between `from` (share 0) and `to` (share 1). */
export function mix(from: Colour, to: Colour, share: number): Colour {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const rounded = Math.round(share * 250) / 250;
  const key = `${from}${to}${rounded}`;
  const known = mixed.get(key);
  if (known) return known;
  const a = toOklab(channelsOf(from));
  const b = toOklab(channelsOf(to));
  const made = hex(fromOklab([0, 1, 2].map((i) => a[i as 0]! + (b[i as 0]! - a[i as 0]!) * rounded) as unknown as Triple));
  // Noise-driven colours could fill the memory of a long-lived child.
  if (mixed.size > 20_000) mixed.clear();
  mixed.set(key, made);
  return made;
}

/** A surface of colour `surface` under light of colour `light`: white light changes nothing. */
export function lit(surface: Colour, light: Colour): Colour {
  const a = channelsOf(surface);
  const b = channelsOf(light);
  return hex([(a[0] * b[0]) / 255, (a[1] * b[1]) / 255, (a[2] * b[2]) / 255]);
}

/** The colour with an opacity, as CSS. */
export function alpha(colour: Colour, opacity: number): string {
  const [r, g, b] = channelsOf(colour);
  return `rgba(${r},${g},${b},${Math.max(0, Math.min(1, opacity)).toFixed(3)})`;
}

/** A colour by OKLCH lightness (0–1), chroma (0–0.3) and hue (degrees). */
export function lch(lightness: number, chroma: number, hue: number): Colour {
  const angle = (hue * Math.PI) / 180;
  return hex(fromOklab([lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)]));
}

export const darker = (colour: Colour, share: number): Colour => mix(colour, "#05060f", share);
export const lighter = (colour: Colour, share: number): Colour => mix(colour, "#ffffff", share);

const linear = (value: number) => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const gamma = (value: number) => 255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

function toOklab(rgb: Triple): Triple {
  const [r, g, b] = [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function hex(rgb: Triple): Colour {
  const part = (value: number) =>
    Math.max(0, Math.min(255, Math.round(value)))
      .toString(16)
      .padStart(2, "0");
  return `#${part(rgb[0])}${part(rgb[1])}${part(rgb[2])}`;
}
