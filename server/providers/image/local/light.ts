import { type Colour, darker, lit, mix } from "./colour";
import type { Season, TimeOfDay, Weather } from "./recipe";

/** The light of a scene. Every brush paints its own colour through it, so that time, weather and season reach everything. */
export interface Light {
  /** From the zenith down to the horizon. */
  sky: readonly [Colour, Colour, Colour, Colour];
  sun: Colour;
  glow: Colour;
  /** Height of the sun or moon above the horizon as a share of the sky; `null` when no disc is seen. */
  altitude: number | null;
  isMoon: boolean;
  /** 0 none to 1 many. */
  stars: number;
  ambient: Colour;
  haze: Colour;
  hazeDensity: number;
  /** What silhouettes in the foreground are made of. */
  shadow: Colour;
  /** How much windows and lamps glow, 0 to 1. */
  lamps: number;
  cloudCover: number;
  cloudLit: Colour;
  cloudShade: Colour;
  /** 0 still air to 1 storm. */
  wind: number;
}

type Clear = Omit<Light, "cloudCover" | "cloudLit" | "cloudShade" | "wind" | "hazeDensity"> & { grey: Colour };
const clear: Record<TimeOfDay, Clear> = {
  dawn: {
    sky: ["#34488c", "#8a79ba", "#f2a79c", "#ffdfb4"],
    sun: "#fff3d2",
    glow: "#ffc38c",
    altitude: 0.16,
    isMoon: false,
    stars: 0,
    ambient: "#e6c4c6",
    haze: "#f1c4b6",
    shadow: "#2c2547",
    lamps: 0.35,
    grey: "#b0a6b2",
  },
  day: {
    sky: ["#2b7fd0", "#5fb0ea", "#a6dbf5", "#e6f5ef"],
    sun: "#fffce6",
    glow: "#fff4cc",
    altitude: 0.66,
    isMoon: false,
    stars: 0,
    ambient: "#ffffff",
    haze: "#cfe6ee",
    shadow: "#17363f",
    lamps: 0,
    grey: "#a9b8c2",
  },
  sunset: {
    sky: ["#3b3a86", "#a5548f", "#f4785a", "#ffc978"],
    sun: "#fff0bd",
    glow: "#ff9f5c",
    altitude: 0.13,
    isMoon: false,
    stars: 0,
    ambient: "#ffc9a0",
    haze: "#f3a57c",
    shadow: "#3a1a3c",
    lamps: 0.5,
    grey: "#a08a8e",
  },
  dusk: {
    sky: ["#131a4c", "#383c8c", "#8a5ca4", "#f39a8c"],
    sun: "#ffd9b8",
    glow: "#f08f8a",
    altitude: null,
    isMoon: false,
    stars: 0.35,
    ambient: "#9389c6",
    haze: "#8c74b0",
    shadow: "#121233",
    lamps: 1,
    grey: "#50557a",
  },
  night: {
    sky: ["#050b26", "#0d1d4e", "#1d3f78", "#43739f"],
    sun: "#f5f7ff",
    glow: "#8fb6ff",
    altitude: 0.62,
    isMoon: true,
    stars: 1,
    ambient: "#55709f",
    haze: "#2d5284",
    shadow: "#050b20",
    lamps: 1,
    grey: "#223046",
  },
};

export function lightOf(time: TimeOfDay, weather: Weather): Light {
  const base = clear[time];
  const { grey, ...rest } = base;
  const light: Light = {
    ...rest,
    hazeDensity: 1,
    cloudCover: 0.35,
    cloudLit: mix(base.sky[3], "#ffffff", time === "night" ? 0.05 : 0.5),
    cloudShade: mix(base.sky[1], base.sky[2], 0.5),
    wind: 0.2,
  };
  if (weather === "clear") return light;
  const toward = (to: Colour, share: number): Light["sky"] => [
    mix(base.sky[0], darker(to, 0.12), share),
    mix(base.sky[1], to, share),
    mix(base.sky[2], mix(to, base.sky[2], 0.25), share),
    mix(base.sky[3], mix(to, base.sky[3], 0.5), share),
  ];
  switch (weather) {
    case "cloud":
      return { ...light, sky: toward(grey, 0.4), cloudCover: 0.8, stars: light.stars * 0.3, hazeDensity: 1.15, wind: 0.35 };
    case "rain": {
      const dark = darker(grey, 0.18);
      return overcast(light, toward(dark, 0.8), dark, { cloudCover: 1, hazeDensity: 1.5, wind: 0.45 });
    }
    case "storm": {
      const dark = mix(darker(grey, 0.52), "#22404e", 0.3);
      return overcast(light, toward(dark, 0.9), dark, { cloudCover: 1, hazeDensity: 1.45, wind: 1 });
    }
    case "snow": {
      const pale = mix(grey, "#dfe9f2", time === "night" || time === "dusk" ? 0.12 : 0.45);
      return {
        ...overcast(light, toward(pale, 0.62), pale, { cloudCover: 0.85, hazeDensity: 1.4, wind: 0.3 }),
        ambient: mix(light.ambient, "#eaf2ff", 0.15),
      };
    }
    case "fog": {
      const veil = mix(grey, base.sky[3], 0.55);
      return {
        ...overcast(light, toward(veil, 0.75), veil, { cloudCover: 0.2, hazeDensity: 2.4, wind: 0.05 }),
        altitude: light.altitude,
        haze: mix(veil, "#ffffff", time === "night" ? 0 : 0.12),
      };
    }
  }
}

function overcast(light: Light, sky: Light["sky"], grey: Colour, rest: Partial<Light>): Light {
  return {
    ...light,
    sky,
    altitude: null,
    stars: 0,
    lamps: Math.max(light.lamps, 0.7),
    ambient: mix(light.ambient, lit(light.ambient, mix(grey, "#ffffff", 0.35)), 0.75),
    haze: mix(sky[3], sky[2], 0.35),
    shadow: mix(light.shadow, darker(grey, 0.75), 0.5),
    cloudLit: mix(sky[3], "#ffffff", 0.12),
    cloudShade: darker(sky[1], 0.28),
    glow: mix(light.glow, sky[3], 0.6),
    ...rest,
  };
}

/** Colours of what grows, by season: `far` and `near` ground, three tones of leaves from shade to light. */
export interface Growth {
  ground: Colour;
  groundNear: Colour;
  leaves: readonly [Colour, Colour, Colour];
  needles: readonly [Colour, Colour];
  flowers: readonly Colour[];
  bare: boolean;
  snow: boolean;
}

export const growthOf: Record<Season, Growth> = {
  spring: {
    ground: "#86b35e",
    groundNear: "#3f7546",
    leaves: ["#b0577f", "#e58fb0", "#ffcfda"],
    needles: ["#1f5142", "#4d8f63"],
    flowers: ["#ffd84f", "#ff9fc0", "#ffffff", "#c79bff"],
    bare: false,
    snow: false,
  },
  summer: {
    ground: "#5f9a52",
    groundNear: "#2b603f",
    leaves: ["#1f5a3c", "#3d8a4b", "#86bf5a"],
    needles: ["#17483c", "#3b7d58"],
    flowers: ["#ffcf4a", "#ff6f61", "#fff4e0", "#8f9bff"],
    bare: false,
    snow: false,
  },
  autumn: {
    ground: "#bf8a3f",
    groundNear: "#6e3f22",
    leaves: ["#8f3418", "#d2691f", "#f6ad3c"],
    needles: ["#2c4a35", "#5d7d45"],
    flowers: ["#e9b949", "#b3482a", "#f6e2b8"],
    bare: false,
    snow: false,
  },
  winter: {
    ground: "#eef4fa",
    groundNear: "#c6d6e8",
    leaves: ["#54606e", "#75818f", "#a9b6c4"],
    needles: ["#21464c", "#4d7a7c"],
    flowers: [],
    bare: true,
    snow: true,
  },
};
