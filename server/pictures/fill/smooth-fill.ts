/** Between nothing and full over-relaxation: fast for holes of tens of pixels, and it still converges. */
const OVER = 1.85;

/**
 * Solves Laplace's equation in the pixels of `hole` (1 where unknown), with the others as its rim: values flow into the hole as
 * smoothly as they can. `values` is changed in place; `channels` of them lie side by side.
 */
export function smoothFill(
  values: Float32Array,
  hole: Uint8Array,
  { width, height, channels, turns }: { width: number; height: number; channels: number; turns: number },
): void {
  const inside: number[] = [];
  for (let at = 0; at < hole.length; at++) if (hole[at]) inside.push(at);
  for (let turn = 0; turn < turns; turn++) {
    for (let i = 0; i < inside.length; i++) {
      // There and back, so that news travel both ways.
      const at = inside[turn % 2 === 0 ? i : inside.length - 1 - i]!;
      const x = at % width;
      const y = (at - x) / width;
      const count = (x > 0 ? 1 : 0) + (x < width - 1 ? 1 : 0) + (y > 0 ? 1 : 0) + (y < height - 1 ? 1 : 0);
      for (let channel = 0; channel < channels; channel++) {
        const here = at * channels + channel;
        let sum = 0;
        if (x > 0) sum += values[here - channels]!;
        if (x < width - 1) sum += values[here + channels]!;
        if (y > 0) sum += values[here - width * channels]!;
        if (y < height - 1) sum += values[here + width * channels]!;
        values[here]! += OVER * (sum / count - values[here]!);
      }
    }
  }
}
