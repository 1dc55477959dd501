import { drone, engine } from "./hums";
import { birds, city, crickets, crowd, heartbeat, keyboard } from "./living-places";
import { fire, rain, storm, stream, underwater, waves, wind } from "./weather-and-water";

export const ambiences = {
  rain,
  storm,
  waves,
  wind,
  city,
  crowd,
  birds,
  crickets,
  fire,
  stream,
  underwater,
  engine,
  keyboard,
  heartbeat,
  drone,
};
export type AmbienceName = keyof typeof ambiences;
