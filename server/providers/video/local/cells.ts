import type { Canvas } from "@napi-rs/canvas";

/** Side of a cell in pixels. */
export const CELL = 8;
/** Up to this step between neighbouring pixels, of 255, it cannot be seen whether a pixel was interpolated or just taken. */
const SMOOTH = 2;

/** What a sheet holds, cell by cell. */
export class Cells {
  readonly columns: number;
  readonly rows: number;
  /** 1 where any pixel shows, counting the pixel around the cell that smoothing takes in. */
  readonly painted: Uint8Array;
  /** Solid cells above and to the left of every cell's corner. */
  private readonly solids: Uint32Array;
  private readonly pixels: Uint32Array;
  private readonly width: number;
  private readonly height: number;

  constructor(canvas: Canvas) {
    this.width = canvas.width;
    this.height = canvas.height;
    const data = canvas.data();
    this.pixels = new Uint32Array(data.buffer, data.byteOffset, this.width * this.height);
    this.columns = Math.ceil(this.width / CELL);
    this.rows = Math.ceil(this.height / CELL);
    this.painted = new Uint8Array(this.columns * this.rows);
    this.solids = new Uint32Array((this.columns + 1) * (this.rows + 1));
    for (let row = 0; row < this.rows; row++) this.read(row);
    this.spread();
  }

  /** Whether a block of cells (its second corner lies outside) hides whatever is behind it. */
  hidesBehind(left: number, top: number, right: number, bottom: number): boolean {
    return this.solidIn(left, top, right, bottom) === (right - left) * (bottom - top);
  }

  get hidesAnything(): boolean {
    return this.solidIn(0, 0, this.columns, this.rows) > 0;
  }

  /** Whether the cell looks the same when its pixels are taken as they are, without smoothing. */
  isSmooth(column: number, row: number): boolean {
    const { pixels, width } = this;
    const left = Math.max(0, column * CELL - 1);
    const right = Math.min(width - 2, (column + 1) * CELL);
    const bottom = Math.min(this.height - 2, (row + 1) * CELL);
    for (let y = Math.max(0, row * CELL - 1); y <= bottom; y++) {
      for (let at = y * width + left; at <= y * width + right; at++) {
        const pixel = pixels[at]!;
        if (!alike(pixel, pixels[at + 1]!) || !alike(pixel, pixels[at + width]!)) return false;
      }
    }
    return true;
  }

  private read(row: number): void {
    const { pixels, width, columns } = this;
    const [top, bottom] = [row * CELL, Math.min(this.height, (row + 1) * CELL)];
    let solid = 0;
    for (let column = 0; column < columns; column++) {
      const [left, right] = [column * CELL, Math.min(width, (column + 1) * CELL)];
      let any = 0;
      let every = -1;
      for (let y = top; y < bottom; y++) {
        for (let at = y * width + left; at < y * width + right; at++) {
          any |= pixels[at]!;
          every &= pixels[at]!;
        }
      }
      // Alpha is the last of the four bytes: the highest one, on every machine there is a canvas for.
      if (any >>> 24) this.painted[row * columns + column] = 1;
      if (every >>> 24 === 255) solid++;
      this.solids[this.corner(column + 1, row + 1)] = this.solids[this.corner(column + 1, row)]! + solid;
    }
  }

  /** Smoothing carries a pixel at the edge of its cell into the next one. */
  private spread(): void {
    const { columns, rows } = this;
    const before = this.painted.slice();
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        if (before[row * columns + column]) continue;
        let beside = 0;
        for (let y = Math.max(0, row - 1); y < Math.min(rows, row + 2); y++) {
          for (let x = Math.max(0, column - 1); x < Math.min(columns, column + 2); x++) beside |= before[y * columns + x]!;
        }
        if (beside && this.touched(column * CELL - 1, row * CELL - 1)) this.painted[row * columns + column] = 1;
      }
    }
  }

  /** Whether a pixel shows on the edge of the square of a cell and the pixels around it. */
  private touched(left: number, top: number): boolean {
    const shows = (x: number, y: number) =>
      x >= 0 && y >= 0 && x < this.width && y < this.height && this.pixels[y * this.width + x]! >>> 24 > 0;
    for (let step = 0; step < CELL + 2; step++) {
      if (shows(left + step, top) || shows(left + step, top + CELL + 1)) return true;
      if (shows(left, top + step) || shows(left + CELL + 1, top + step)) return true;
    }
    return false;
  }

  private solidIn(left: number, top: number, right: number, bottom: number): number {
    const { solids } = this;
    const [above, below] = [this.corner(0, top), this.corner(0, bottom)];
    return solids[below + right]! - solids[below + left]! - solids[above + right]! + solids[above + left]!;
  }

  private corner(column: number, row: number): number {
    return row * (this.columns + 1) + column;
  }
}

/** Whether no channel of two premultiplied pixels differs by more than a smooth step. */
function alike(one: number, other: number): boolean {
  if (one === other) return true;
  for (let shift = 0; shift < 32; shift += 8) {
    const step = ((one >>> shift) & 255) - ((other >>> shift) & 255);
    if (step > SMOOTH || step < -SMOOTH) return false;
  }
  return true;
}
