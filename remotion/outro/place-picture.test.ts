import { expect, test } from "vitest";
import { placePicture } from "./place-picture";

const film = { width: 1280, height: 720 };

test.each([
  [1600, 900, "cover"],
  [1200, 900, "cover"],
  [1000, 1000, "whole"],
  [900, 1600, "whole"],
  [3200, 900, "whole"],
  [undefined, undefined, "cover"],
])("a picture of %s × %s is shown %s", (width, height, fit) => {
  expect(placePicture({ width, height }, film, null)).toMatchObject({ fit, zoom: 1, position: { x: 0.5, y: 0.5 } });
});

/** Where a point of a picture lies in the frame, in pixels, after the camera's move. */
function seenAt(
  picture: { width: number; height: number },
  place: ReturnType<typeof placePicture>,
  point: { x: number; y: number },
) {
  const scale = Math.max(film.width / picture.width, film.height / picture.height);
  const along = (side: "width" | "height", axis: "x" | "y") => {
    const shown = picture[side] * scale;
    const at = point[axis] * shown - place.position[axis] * (shown - film[side]);
    const aim = place.aim[axis] * film[side];
    return aim + (at - aim) * place.zoom;
  };
  return { x: along("width", "x"), y: along("height", "y") };
}

test.each([
  [
    { width: 1600, height: 900 },
    { x: 0.58, y: 0.28, width: 0.24, height: 0.24 },
  ],
  [
    { width: 900, height: 1600 },
    { x: 0.1, y: 0, width: 0.5, height: 0.2 },
  ],
  [
    { width: 900, height: 1600 },
    { x: 0, y: 0.86, width: 0.3, height: 0.14 },
  ],
  [
    { width: 2400, height: 900 },
    { x: 0.8, y: 0.4, width: 0.2, height: 0.3 },
  ],
  [
    { width: 1600, height: 900 },
    { x: 0.02, y: 0.02, width: 0.96, height: 0.96 },
  ],
])("the focus area of %o stays in the frame, before the move and after", (picture, focus) => {
  const place = placePicture(picture, film, focus);
  expect(place.fit).toBe("cover");
  expect(place.zoom).toBeGreaterThanOrEqual(1);
  expect(place.zoom).toBeLessThanOrEqual(1.07);
  for (const zoom of [1, place.zoom]) {
    const corner = seenAt(picture, { ...place, zoom }, focus);
    const far = seenAt(picture, { ...place, zoom }, { x: focus.x + focus.width, y: focus.y + focus.height });
    expect(corner.x).toBeGreaterThanOrEqual(-0.5);
    expect(corner.y).toBeGreaterThanOrEqual(-0.5);
    expect(far.x).toBeLessThanOrEqual(film.width + 0.5);
    expect(far.y).toBeLessThanOrEqual(film.height + 0.5);
  }
});
