import type { ArchetypeName, PicturePlan } from "./recipe";

const places: Record<ArchetypeName, string> = {
  mountains: "mountains",
  coast: "a coast",
  sea: "the open sea",
  underwater: "an underwater world",
  forest: "a forest",
  desert: "a desert",
  skyline: "a city skyline",
  street: "a street",
  room: "a room",
  desk: "a workplace",
  table: "a laid table",
  podium: "a product on a podium",
  space: "outer space",
  sky: "the sky",
  farm: "fields",
  village: "a village",
  classroom: "a classroom",
  laboratory: "a laboratory",
  sports: "a sports ground",
  concert: "a stage",
  market: "a market",
  library: "a library",
  road: "a road",
  abstract: "abstract shapes of light",
  character: "a character outdoors",
};
const hours = { dawn: "at dawn", day: "by day", sunset: "at sunset", dusk: "at dusk", night: "at night" } as const;
const skies = {
  clear: "",
  cloud: ", under clouds",
  rain: ", in the rain",
  storm: ", in a storm",
  snow: ", in falling snow",
  fog: ", in fog",
} as const;

/** A sentence for people who cannot see the picture. It says only what was drawn. */
export function describePicture(plan: PicturePlan): string {
  const outdoors = plan.archetype !== "abstract" && plan.archetype !== "podium";
  return `Illustration of ${places[plan.archetype]}${outdoors ? ` ${hours[plan.time]}${skies[plan.weather]}` : ""}`;
}
