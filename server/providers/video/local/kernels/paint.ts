/**
 * What a clip's frames cost: layers laid over each other, moved by parts of a pixel. AssemblyScript: `npm run build:kernels` compiles it
 * to `paint.wasm`, which is committed, so that no machine needs the compiler. Pictures are premultiplied RGBA; positions in a source are
 * in 1/65536 of its pixels and are looked up nowhere but inside of it.
 */

const ONE: i32 = 65536;

/** Lays two pixels (eight lanes of 16 bits) over those at `target`: `screen` brightens by them, otherwise they cover. */
function laid(target: usize, colours: v128, opacity: i32, screen: bool): v128 {
  const half = i16x8.splat(128);
  let over = colours;
  if (opacity < 256) over = i16x8.shr_u(i16x8.add(i16x8.mul(over, i16x8.splat(opacity as i16)), half), 8);
  const covers = screen ? over : v128.shuffle<i16>(over, over, 3, 3, 3, 3, 7, 7, 7, 7);
  const shows = i16x8.sub(i16x8.splat(255), covers);
  const under = i16x8.add(i16x8.mul(v128.load_ext<u8>(target), shows), half);
  // x/255 = (x + x/256) / 256, rounded.
  const kept = i16x8.shr_u(i16x8.add(under, i16x8.shr_u(under, 8)), 8);
  const sum = i16x8.add(over, kept);
  return i8x16.narrow_i16x8_u(sum, sum);
}

/** The colour between four pixels, in the lower four lanes. */
function between(upper: usize, lower: usize, across: i32, up: v128, down: v128): v128 {
  const half = i16x8.splat(128);
  const mixed = i16x8.add(i16x8.mul(v128.load_ext<u8>(upper), up), i16x8.mul(v128.load_ext<u8>(lower), down));
  const pair = i16x8.shr_u(i16x8.add(mixed, half), 8);
  const shares = v128.shuffle<i16>(i16x8.splat((256 - across) as i16), i16x8.splat(across as i16), 0, 1, 2, 3, 8, 9, 10, 11);
  const both = i16x8.mul(pair, shares);
  return i16x8.shr_u(i16x8.add(i16x8.add(both, v128.shuffle<i64>(both, both, 1, 0)), half), 8);
}

/** One pixel, for the last of an odd row. */
function storeOne(target: usize, pixels: v128): void {
  store<i32>(target, i32x4.extract_lane(pixels, 0));
}

/**
 * Paints a rectangle of the frame, `width` by `height` pixels from `target` on, from a source that is neither leaning nor turned.
 * `u`, `v` are where its first pixel lies in the source, `du`, `dv` the steps to the next column and row. `opacity` of 256.
 */
export function paintSmooth(
  target: usize,
  targetStride: i32,
  width: i32,
  height: i32,
  source: usize,
  sourceStride: i32,
  u: i32,
  v: i32,
  du: i32,
  dv: i32,
  opacity: i32,
  screen: bool,
): void {
  for (let y = 0; y < height; y++) {
    const row = source + (v >> 16) * sourceStride;
    const share = (v >> 8) & 255;
    const up = i16x8.splat((256 - share) as i16);
    const down = i16x8.splat(share as i16);
    let at = u;
    for (let x = 0; x < width; x += 2) {
      const first = row + ((at >> 16) << 2);
      const one = between(first, first + sourceStride, (at >> 8) & 255, up, down);
      at += du;
      const second = row + ((at >> 16) << 2);
      const other = between(second, second + sourceStride, (at >> 8) & 255, up, down);
      at += du;
      const colours = v128.shuffle<i64>(one, other, 0, 2);
      if (!v128.any_true(colours)) continue;
      const to = target + (x << 2);
      const pixels = laid(to, colours, opacity, screen);
      if (x + 1 < width) v128.store_lane<i64>(to, pixels, 0);
      else storeOne(to, pixels);
    }
    target += targetStride;
    v += dv;
  }
}

/** The same from the nearest pixel of the source, for what looks no different without smoothing. */
export function paintNearest(
  target: usize,
  targetStride: i32,
  width: i32,
  height: i32,
  source: usize,
  sourceStride: i32,
  u: i32,
  v: i32,
  du: i32,
  dv: i32,
  opacity: i32,
  screen: bool,
): void {
  const isWhole = opacity >= 256 && !screen;
  for (let y = 0; y < height; y++) {
    const row = source + (v >> 16) * sourceStride;
    let at = u;
    for (let x = 0; x < width; x += 2) {
      const one = load<u32>(row + ((at >> 16) << 2));
      at += du;
      const other = load<u32>(row + ((at >> 16) << 2));
      at += du;
      if ((one | other) === 0) continue;
      const to = target + (x << 2);
      const hasTwo = x + 1 < width;
      if (isWhole && (one & other) >>> 24 === 255) {
        store<u32>(to, one);
        if (hasTwo) store<u32>(to + 4, other);
        continue;
      }
      const colours = i16x8.extend_low_i8x16_u(i64x2.splat(((other as u64) << 32) | (one as u64)));
      const pixels = laid(to, colours, opacity, screen);
      if (hasTwo) v128.store_lane<i64>(to, pixels, 0);
      else storeOne(to, pixels);
    }
    target += targetStride;
    v += dv;
  }
}

/**
 * The same from a source that leans or is turned: `ux`, `vx` are the steps to the next column, `uy`, `vy` to the next row. What would lie
 * outside of its `across` by `down` pixels is left as it is.
 */
export function paintTurned(
  target: usize,
  targetStride: i32,
  width: i32,
  height: i32,
  source: usize,
  sourceStride: i32,
  across: i32,
  down: i32,
  u: i32,
  v: i32,
  ux: i32,
  vx: i32,
  uy: i32,
  vy: i32,
  opacity: i32,
  screen: bool,
): void {
  const right = (across - 1) * ONE;
  const bottom = (down - 1) * ONE;
  for (let y = 0; y < height; y++) {
    let column = u;
    let row = v;
    for (let x = 0; x < width; x++) {
      if ((column as u32) < (right as u32) && (row as u32) < (bottom as u32)) {
        const upper = source + (row >> 16) * sourceStride + ((column >> 16) << 2);
        const share = (row >> 8) & 255;
        const colour = between(
          upper,
          upper + sourceStride,
          (column >> 8) & 255,
          i16x8.splat((256 - share) as i16),
          i16x8.splat(share as i16),
        );
        if (i64x2.extract_lane(colour, 0) !== 0) {
          const to = target + (x << 2);
          storeOne(to, laid(to, colour, opacity, screen));
        }
      }
      column += ux;
      row += vx;
    }
    target += targetStride;
    u += uy;
    v += vy;
  }
}
