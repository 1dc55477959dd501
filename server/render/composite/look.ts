import type { Box } from "@/remotion/timing/layout";
import type { LoadedSprite } from "../sprites/sprite-file";
import type { AlphaPlanes, PixelMemory } from "./planes";

/** A drawn look, or a group of them: one picture, in which one region at a time is replaced by what it is when it is marked. */
export class Look {
  readonly x: number;
  readonly y: number;
  private readonly shown: AlphaPlanes | null;
  private region: Box | null = null;

  constructor(
    private readonly memory: PixelMemory,
    private readonly sprite: LoadedSprite,
  ) {
    const { x, y, planes, marked } = sprite;
    [this.x, this.y] = [x, y];
    this.shown = planes && marked ? memory.copyOf(planes) : planes;
  }

  /** Valid until the next region is asked for. */
  withMarked(number: number | null): AlphaPlanes | null {
    const { planes, marked, regions } = this.sprite;
    const region = number === null ? null : (regions.get(number) ?? null);
    if (!this.shown || !planes || !marked || region === this.region) return this.shown;
    if (this.region) this.memory.copyPart(this.shown, planes, this.region);
    if (region) this.memory.copyPart(this.shown, marked, region);
    this.region = region;
    return this.shown;
  }
}
