import { createCanvas } from "@napi-rs/canvas";
import { alpha, type Colour, channelsOf, mix } from "../colour";
import type { Painting, Pen } from "../painting";
import { glow, verticalGradient } from "./light-effects";

export interface SkyOptions {
  horizon: number;
  /** Where the sun or moon stands, share of the width. */
  sunX?: number;
  clouds?: "wisps" | "cumulus" | "none";
}

/** Sky, stars, sun or moon and clouds: the far layers of every outdoor scene. Returns where the light comes from. */
export function paintSky(painting: Painting, options: SkyOptions): { x: number; y: number } {
  const { light, width, height, u } = painting;
  const { horizon } = options;
  const sun = sunOf(painting, options);
  const kind = options.clouds ?? (light.cloudCover > 0.6 || painting.chance(0.5) ? "cumulus" : "wisps");
  painting.layer(0.03, (pen) => {
    const share = (horizon - painting.top) / (height + 2 * painting.margin);
    pen.fillStyle = verticalGradient(pen, painting.top, painting.bottom, [
      [0, light.sky[0]],
      [share * 0.45, light.sky[1]],
      [share * 0.8, light.sky[2]],
      [share, light.sky[3]],
      [1, light.sky[3]],
    ]);
    pen.fillRect(painting.left, painting.top, width + 2 * painting.margin, height + 2 * painting.margin);
    // Where the sun just went down, or stands behind the clouds, the sky stays bright.
    glow(
      pen,
      sun.x,
      light.altitude === null ? horizon : sun.y,
      (light.altitude === null ? 620 : 560) * u,
      light.glow,
      light.isMoon ? 0.34 : light.altitude === null ? 0.4 : 0.7,
    );
  });
  if (light.stars > 0) {
    painting.layer(0.035, (pen) => stars(painting, pen, Math.round(230 * light.stars), horizon), {
      motion: { pulse: { low: 0.72, period: 3.1 } },
    });
  }
  if (light.altitude !== null) painting.layer(0.05, (pen) => disc(painting, pen, sun));
  if (kind === "wisps") {
    painting.layer(0.1, (pen) => wisps(painting, pen, { top: painting.top, bottom: horizon * 0.96, cover: light.cloudCover }), {
      motion: { drift: { x: 5, y: 0 } },
    });
  } else if (kind === "cumulus") {
    if (light.cloudCover > 0.75) {
      painting.layer(0.08, (pen) => wisps(painting, pen, { top: painting.top, bottom: horizon, cover: light.cloudCover }), {
        motion: { drift: { x: 4 + light.wind * 8, y: 0 } },
      });
    }
    painting.layer(0.13, (pen) => cumulusSky(painting, pen, horizon), { motion: { drift: { x: 7 + light.wind * 8, y: 0 } } });
  }
  return sun;
}

function sunOf(painting: Painting, { horizon, sunX }: SkyOptions): { x: number; y: number } {
  const { light, width } = painting;
  const altitude = light.altitude ?? 0.3;
  const reach = Math.min(horizon, painting.height * 0.75);
  return { x: width * (sunX ?? painting.between(0.25, 0.75)), y: horizon - Math.max(altitude * reach, 34 * painting.u) };
}

function disc(painting: Painting, pen: Pen, { x, y }: { x: number; y: number }) {
  const { light, u, recipe } = painting;
  const radius = (light.isMoon ? 36 : 44) * u;
  const veiled = recipe.weather === "fog" || recipe.weather === "cloud";
  glow(pen, x, y, 260 * u, light.glow, veiled ? 0.4 : 0.6);
  glow(pen, x, y, 120 * u, light.sun, veiled ? 0.4 : 0.85);
  pen.fillStyle = alpha(light.sun, veiled ? 0.75 : 1);
  pen.beginPath();
  pen.arc(x, y, radius, 0, 7);
  pen.fill();
  if (!light.isMoon) return;
  pen.fillStyle = alpha("#9fb4dc", 0.5);
  for (const [dx, dy, r] of [
    [-11, -9, 8],
    [10, 6, 6],
    [-3, 14, 4.5],
    [14, -13, 4],
    [-17, 8, 3.5],
  ] as const) {
    pen.beginPath();
    pen.arc(x + dx * u, y + dy * u, r * u, 0, 7);
    pen.fill();
  }
}

export function stars(painting: Painting, pen: Pen, count: number, below: number) {
  const { u } = painting;
  for (let i = 0; i < count; i++) {
    const x = painting.between(painting.left, painting.right);
    const y = painting.between(painting.top, below);
    const size = painting.random() ** 3 * 1.9 * u + 0.35 * u;
    const strength = painting.between(0.25, 0.95) * (1 - (Math.max(0, y) / below) * 0.8);
    pen.fillStyle = alpha(painting.pick(["#ffffff", "#dfe8ff", "#fff1d6"]), strength);
    pen.beginPath();
    pen.arc(x, y, size, 0, 7);
    pen.fill();
    if (size > 1.5 * u) glow(pen, x, y, size * 7, "#ffffff", 0.35);
  }
}

/** Streaks and veils of cloud: warped noise at a small size, scaled up. `cover` 0 few to 1 overcast. */
export function wisps(
  painting: Painting,
  pen: Pen,
  area: { top: number; bottom: number; cover: number; lit?: Colour; shade?: Colour; strength?: number },
) {
  const { light } = painting;
  const full = painting.width + 2 * painting.margin;
  const w = 250;
  const h = Math.max(30, Math.round((w * (area.bottom - area.top)) / full));
  const canvas = createCanvas(w, h);
  const pixels = canvas.getContext("2d").createImageData(w, h);
  const shade = channelsOf(area.shade ?? light.cloudShade);
  const bright = channelsOf(area.lit ?? light.cloudLit);
  const threshold = 0.32 - area.cover * 0.62;
  const seed = painting.between(0, 60);
  const strength = area.strength ?? 0.5 + area.cover * 0.45;
  for (let y = 0; y < h; y++) {
    const edge = Math.sin((Math.PI * Math.min(h - 1, y + h * 0.06)) / h);
    for (let x = 0; x < w; x++) {
      const px = (x / w) * 4 + seed;
      const py = (y / h) * (h / w) * 11 + seed;
      const warp = painting.fbm(px * 0.7 + 9, py * 0.7, 2) * 0.6;
      const here = painting.fbm(px + warp, py + warp, 4);
      const above = painting.fbm(px + warp, py + warp - 0.16, 3);
      const opacity = Math.max(0, Math.min(1, (here - threshold) * 2.4)) * edge;
      const side = Math.max(0, Math.min(1, 0.45 + (here - above) * 2.6));
      const at = (y * w + x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        pixels.data[at + channel] = shade[channel as 0]! + (bright[channel as 0]! - shade[channel as 0]!) * side;
      }
      pixels.data[at + 3] = 255 * opacity * strength;
    }
  }
  canvas.getContext("2d").putImageData(pixels, 0, 0);
  pen.save();
  pen.imageSmoothingQuality = "high";
  pen.drawImage(canvas, painting.left, area.top, full, area.bottom - area.top);
  pen.restore();
}

function cumulusSky(painting: Painting, pen: Pen, horizon: number) {
  const { light, width, u } = painting;
  const count = Math.round((4 + light.cloudCover * 7) * painting.byShape(1, 0.75, 0.8));
  for (let i = 0; i < count; i++) {
    // Far clouds are small, flat and low; near ones are large and high.
    const near = (i + painting.random()) / count;
    const y = horizon * (0.86 - 0.74 * near);
    const x = painting.left + (width + 2 * painting.margin) * ((i * 0.618 + painting.between(0, 0.2)) % 1);
    cumulus(painting, pen, { x, y, width: (90 + near * 300) * u * painting.between(0.7, 1.15), distance: 1 - near });
  }
}

/** One heaped cloud with a flat base, lit from above. */
export function cumulus(
  painting: Painting,
  pen: Pen,
  at: { x: number; y: number; width: number; distance: number; opacity?: number },
) {
  const { light } = painting;
  const rise = at.width * painting.between(0.26, 0.4);
  const far = at.distance * 0.5;
  const top = mix(light.cloudLit, light.haze, far);
  const under = mix(mix(light.cloudShade, light.cloudLit, 0.35), light.haze, far);
  const puffs = Array.from({ length: 15 }, (_, i) => {
    const t = (i + painting.between(0.1, 0.9)) / 15;
    const bulge = Math.sin(Math.PI * t) ** 0.8;
    const radius = rise * (0.16 + 0.34 * bulge * painting.between(0.6, 1.1));
    return {
      x: at.x + (t - 0.5) * at.width * 0.92,
      y: at.y - radius * 0.4 - bulge * rise * painting.between(0.15, 0.62),
      radius,
    };
  });
  pen.save();
  pen.globalAlpha = at.opacity ?? 0.94 - at.distance * 0.3;
  pen.beginPath();
  pen.rect(at.x - at.width, at.y - rise * 3, at.width * 2, rise * 3);
  pen.clip();
  const trace = (dx: number, dy: number, grow: number) => {
    pen.beginPath();
    for (const puff of puffs) {
      pen.moveTo(puff.x + dx + puff.radius * grow, puff.y + dy);
      pen.arc(puff.x + dx, puff.y + dy, puff.radius * grow, 0, 7);
    }
    pen.ellipse(at.x + dx, at.y + dy, at.width * 0.48 * grow, rise * 0.16 * grow, 0, 0, 7);
  };
  trace(0, 0, 1);
  pen.fillStyle = verticalGradient(pen, at.y - rise * 1.15, at.y, [
    [0, top],
    [0.55, mix(top, under, 0.4)],
    [1, under],
  ]);
  pen.fill();
  // Inner folds: each puff again, smaller and brighter on its lit side.
  for (const puff of puffs) {
    pen.fillStyle = alpha(top, 0.3);
    pen.beginPath();
    pen.arc(puff.x - puff.radius * 0.16, puff.y - puff.radius * 0.2, puff.radius * 0.72, 0, 7);
    pen.fill();
  }
  pen.restore();
}

/** A flock in flight: far birds are two strokes. */
export function birds(painting: Painting, pen: Pen, at: { x: number; y: number }, count: number, size: number, colour: string) {
  const { u } = painting;
  pen.strokeStyle = colour;
  pen.lineCap = "round";
  for (let i = 0; i < count; i++) {
    const x = at.x + painting.between(-1, 1) * size * 8;
    const y = at.y + painting.between(-1, 1) * size * 3.4;
    const wing = size * painting.between(0.6, 1.15);
    const lift = painting.between(0.25, 0.6);
    pen.lineWidth = Math.max(0.8, wing * 0.13);
    pen.beginPath();
    pen.moveTo(x - wing, y - wing * lift);
    pen.quadraticCurveTo(x - wing * 0.35, y - wing * lift - wing * 0.1, x, y);
    pen.quadraticCurveTo(x + wing * 0.35, y - wing * lift - wing * 0.1, x + wing, y - wing * lift);
    pen.stroke();
  }
  pen.lineWidth = u;
}
