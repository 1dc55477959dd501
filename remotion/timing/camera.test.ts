import { expect, test } from "vitest";
import { CameraMove } from "@/server/schemas/timeline";
import { cameraPose } from "./camera";

test.each(CameraMove.options)("%s moves all the time and never shows an edge of the picture", (move) => {
  const poses = Array.from({ length: 61 }, (_, i) => cameraPose(move, i / 60));
  for (const [i, pose] of poses.entries()) {
    const spare = (pose.scale - 1) / 2;
    expect(Math.abs(pose.x)).toBeLessThanOrEqual(spare);
    expect(Math.abs(pose.y)).toBeLessThanOrEqual(spare);
    if (i > 0) expect(pose).not.toEqual(poses[i - 1]);
  }
});
