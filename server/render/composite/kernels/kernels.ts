/**
 * What the compositor does to every pixel, in AssemblyScript: `npm run build:kernels` compiles it to `kernels.wasm`, which is
 * committed, so that no machine needs the compiler. Pointers are byte offsets into the memory; planes hold 8-bit samples, and
 * 16 spare bytes after their last row, because rows are written 16 bytes at a time.
 */

/** Bytes of one entry of a column table: the first source byte, then 16 shuffle indices, then 8 weights of 16 bits. */
const COLUMN_BYTES = 48;

/** Eight samples between two neighbours in a source row each, times 128. A source window is 16 bytes: scale must be above 8/15. */
function warpRow(target: usize, source: usize, blocks: i32, columns: usize): void {
  for (let block = 0; block < blocks; block++) {
    const texels = v128.load(source + load<i32>(columns));
    const pair = i8x16.swizzle(texels, v128.load(columns, 16));
    const left = i16x8.extend_low_i8x16_u(pair);
    const right = i16x8.extend_high_i8x16_u(pair);
    const weights = v128.load(columns, 32);
    v128.store(target, i16x8.add(i16x8.shl(left, 7), i16x8.mul(i16x8.sub(right, left), weights)));
    target += 16;
    columns += COLUMN_BYTES;
  }
}

/** Samples between two warped rows; `weight` in 1/32768. */
function mixRows(target: usize, upper: usize, lower: usize, blocks: i32, weight: i32): void {
  const share = i16x8.splat(weight as i16);
  const half = i16x8.splat(64);
  for (let block = 0; block < blocks; block += 2) {
    const a0 = v128.load(upper);
    const a1 = v128.load(upper, 16);
    const m0 = i16x8.add(a0, i16x8.q15mulr_sat_s(i16x8.sub(v128.load(lower), a0), share));
    const m1 = i16x8.add(a1, i16x8.q15mulr_sat_s(i16x8.sub(v128.load(lower, 16), a1), share));
    v128.store(target, i8x16.narrow_i16x8_u(i16x8.shr_u(i16x8.add(m0, half), 7), i16x8.shr_u(i16x8.add(m1, half), 7)));
    upper += 32;
    lower += 32;
    target += 16;
  }
}

/**
 * Scales and shifts a plane with bilinear interpolation. `columns` has `blocks` entries of eight samples, an even count; `rows`
 * per target row the upper source row and its weight as two i32. `scratch` holds two warped rows.
 */
export function warp(
  target: usize,
  targetStride: i32,
  source: usize,
  sourceStride: i32,
  blocks: i32,
  height: i32,
  columns: usize,
  rows: usize,
  scratch: usize,
): void {
  let upper = scratch;
  let lower = scratch + blocks * 16;
  let upperRow = -1;
  let lowerRow = -1;
  for (let y = 0; y < height; y++) {
    const row = load<i32>(rows);
    if (upperRow !== row) {
      if (lowerRow === row) {
        const swap = upper;
        upper = lower;
        lower = swap;
        lowerRow = -1;
      } else {
        warpRow(upper, source + row * sourceStride, blocks, columns);
      }
      upperRow = row;
    }
    if (lowerRow !== row + 1) {
      warpRow(lower, source + (row + 1) * sourceStride, blocks, columns);
      lowerRow = row + 1;
    }
    mixRows(target, upper, lower, blocks, load<i32>(rows, 4));
    target += targetStride;
    rows += 8;
  }
}

/** Lays `source` over `target`, both of `bytes` samples (a multiple of 16), `weight` in 1/32768 of it. */
export function fade(target: usize, source: usize, bytes: i32, weight: i32): void {
  const share = i16x8.splat(weight as i16);
  for (const end = target + bytes; target < end; target += 16, source += 16) {
    const under = v128.load(target);
    const over = v128.load(source);
    const u0 = i16x8.extend_low_i8x16_u(under);
    const u1 = i16x8.extend_high_i8x16_u(under);
    const d0 = i16x8.sub(i16x8.extend_low_i8x16_u(over), u0);
    const d1 = i16x8.sub(i16x8.extend_high_i8x16_u(over), u1);
    // Differences of 9 bits are multiplied as 1/64 steps, so that the rounding happens once, at the end.
    const m0 = i16x8.q15mulr_sat_s(i16x8.shl(d0, 6), share);
    const m1 = i16x8.q15mulr_sat_s(i16x8.shl(d1, 6), share);
    const half = i16x8.splat(32);
    v128.store(
      target,
      i8x16.narrow_i16x8_u(
        i16x8.add(u0, i16x8.shr_s(i16x8.add(m0, half), 6)),
        i16x8.add(u1, i16x8.shr_s(i16x8.add(m1, half), 6)),
      ),
    );
  }
}

/** Lays a premultiplied sprite plane over `target`. Sprite rows are `stride` bytes, a multiple of 16; what pads them is 0. */
export function blend(target: usize, targetStride: i32, colour: usize, alpha: usize, stride: i32, height: i32): void {
  const full = i16x8.splat(255);
  const half = i16x8.splat(128);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < stride; x += 16) {
      const a = v128.load(alpha + x);
      if (!v128.any_true(a)) continue;
      const under = v128.load(target + x);
      const p0 = i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(under), i16x8.sub(full, i16x8.extend_low_i8x16_u(a))), half);
      const p1 = i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(under), i16x8.sub(full, i16x8.extend_high_i8x16_u(a))), half);
      // x/255 = (x + x/256) / 256, rounded.
      const q0 = i16x8.shr_u(i16x8.add(p0, i16x8.shr_u(p0, 8)), 8);
      const q1 = i16x8.shr_u(i16x8.add(p1, i16x8.shr_u(p1, 8)), 8);
      v128.store(target + x, i8x16.add_sat_u(i8x16.narrow_i16x8_u(q0, q1), v128.load(colour + x)));
    }
    target += targetStride;
    colour += stride;
    alpha += stride;
  }
}

/**
 * A plane of half the size, each sample the mean of four. Rows of the target are written 16 samples at a time; the source has as
 * many spare bytes after its last row.
 */
export function halve(target: usize, targetStride: i32, source: usize, sourceStride: i32, width: i32, height: i32): void {
  const half = i16x8.splat(2);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += 16) {
      const at = source + 2 * x;
      const low = i16x8.add(
        i16x8.extadd_pairwise_i8x16_u(v128.load(at)),
        i16x8.extadd_pairwise_i8x16_u(v128.load(at + sourceStride)),
      );
      const high = i16x8.add(
        i16x8.extadd_pairwise_i8x16_u(v128.load(at, 16)),
        i16x8.extadd_pairwise_i8x16_u(v128.load(at + sourceStride, 16)),
      );
      const mean = i8x16.narrow_i16x8_u(i16x8.shr_u(i16x8.add(low, half), 2), i16x8.shr_u(i16x8.add(high, half), 2));
      v128.store(target + x, mean);
    }
    target += targetStride;
    source += 2 * sourceStride;
  }
}

/** n / (255 * 256), rounded, for n below 2^24. */
function byFullAlpha(n: i32): u8 {
  return ((((n + 32640) as i64) * 65793) >> 32) as u8;
}

/**
 * RGBA (straight alpha) to premultiplied 4:2:0 planes, BT.709 limited range. Chroma is the mean of its
 * four pixels. Width and height are even; luma rows are `stride` bytes, chroma rows `chromaStride`.
 */
export function toPlanes(
  rgba: usize,
  width: i32,
  height: i32,
  y: usize,
  alpha: usize,
  stride: i32,
  u: usize,
  v: usize,
  chromaAlpha: usize,
  chromaStride: i32,
): void {
  for (let row = 0; row < height; row += 2) {
    for (let column = 0; column < width; column += 2) {
      let sumU = 0;
      let sumV = 0;
      let sumA = 0;
      for (let part = 0; part < 4; part++) {
        const x = column + (part & 1);
        const line = row + (part >> 1);
        const pixel = load<u32>(rgba + (line * width + x) * 4);
        const a = (pixel >>> 24) as i32;
        store<u8>(alpha + line * stride + x, a as u8);
        if (a === 0) {
          store<u8>(y + line * stride + x, 0);
          continue;
        }
        const r = (pixel & 255) as i32;
        const g = ((pixel >>> 8) & 255) as i32;
        const b = ((pixel >>> 16) & 255) as i32;
        const luma = (11966 * r + 40254 * g + 4064 * b + (16 << 16)) >> 8;
        store<u8>(y + line * stride + x, byFullAlpha(luma * a));
        sumU += ((28784 * b - 6595 * r - 22189 * g + (128 << 16)) >> 8) * a;
        sumV += ((28784 * r - 26145 * g - 2639 * b + (128 << 16)) >> 8) * a;
        sumA += a;
      }
      const at = (row >> 1) * chromaStride + (column >> 1);
      store<u8>(u + at, byFullAlpha(sumU >> 2));
      store<u8>(v + at, byFullAlpha(sumV >> 2));
      store<u8>(chromaAlpha + at, ((sumA + 2) >> 2) as u8);
    }
  }
}
