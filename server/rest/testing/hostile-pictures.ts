import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { pictureBytes } from "./pictures";

/** Files that are no pictures, or more than one should take in (security.md A22): real ones, byte by byte. */
export async function hostilePictures(): Promise<Record<string, Buffer>> {
  const jpeg = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#2d6a8f" } })
    .jpeg()
    .toBuffer();
  return {
    "a pixel flood": png({ width: 60_000, height: 60_000, data: deflateSync(Buffer.alloc(1000)) }),
    "a side too long": png({ width: 9000, height: 10, data: deflateSync(Buffer.alloc(10 * (9000 * 3 + 1))) }),
    "a vector graphic": Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
    ),
    "a page": Buffer.from("<!doctype html><title>Sign in</title><script>alert(1)</script>"),
    "a page behind the first bytes of a picture": Buffer.concat([
      pictureBytes.subarray(0, 24),
      Buffer.from("<script>alert(1)</script>"),
    ]),
    "half a picture": jpeg.subarray(0, jpeg.length >> 1),
    "ten thousand frames": gif(10_000),
    "data that never ends well": png({ width: 300, height: 300, data: deflateSync(Buffer.alloc(10)) }),
    nothing: Buffer.alloc(0),
  };
}

/** A picture with a program behind it: it is taken in, and nothing of the program with it. */
export const PAYLOAD = "<script>alert('polyglot')</script>";
export const polyglot = Buffer.concat([pictureBytes, Buffer.from(PAYLOAD)]);

export const dataUrl = (bytes: Buffer, type = "png"): string => `data:image/${type};base64,${bytes.toString("base64")}`;

function png({ width, height, data }: { width: number; height: number; data: Buffer }): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc(body), body.length + 4);
  return whole;
}

function crc(bytes: Buffer): number {
  let value = 0xffff_ffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
  }
  return (value ^ 0xffff_ffff) >>> 0;
}

/** An animation of one pixel. */
function gif(frames: number): Buffer {
  const head = Buffer.from("47494638396101000100800000000000ffffff21ff0b4e45545343415045322e300301000000", "hex");
  const frame = Buffer.from("21f90400010000002c00000000010001000002024401003b".slice(0, -2), "hex");
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}
