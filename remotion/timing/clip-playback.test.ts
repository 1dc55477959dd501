import { expect, test } from "vitest";
import { clipPlayback } from "./clip-playback";

const place = { from: 90, to: 240, start: 105, end: 225, fadeFrames: 30 };

test.each([
  ["a clip as long as the scene is seen plays as made", "ai_video", 5, { startsAt: 0, rate: 1, lastAt: 149 }],
  ["a longer one is cut off", "ai_video", 8, { startsAt: 0, rate: 1, lastAt: 239 }],
  ["a slightly shorter one is slowed down to fill the scene", "ai_video", 4, { startsAt: 0, rate: 0.8, lastAt: 148 }],
  ["a far shorter one is slowed no further and then held", "user_video", 2, { startsAt: 0, rate: 0.6, lastAt: 98 }],
  ["lips begin with the scene and are never slowed", "lip_sync", 3, { startsAt: 15, rate: 1, lastAt: 104 }],
] as const)("%s", (_, kind, seconds, expected) => {
  expect(clipPlayback(kind, seconds, place, 30)).toEqual(expected);
});

test("a scene that begins within its clip goes on from there, and ends on the clip's last picture", () => {
  const place = { from: 0, to: 60, start: 0, end: 60, fadeFrames: 0 };
  expect(clipPlayback("ai_video", 4, place, 30, 2)).toEqual({ startsAt: -60, rate: 1, lastAt: 59 });
  // What is left of the clip is shorter than the scene: it is slowed down from where it begins.
  expect(clipPlayback("ai_video", 4, { ...place, to: 80, end: 80 }, 30, 2)).toEqual({ startsAt: -80, rate: 0.75, lastAt: 78 });
});
