/** What happens to files, and what is done to them on purpose. `random` gives 0 to 1. */
export type Damage = (bytes: Buffer, other: Buffer, random: () => number) => Buffer;
export const place = (bytes: Buffer, random: () => number) => Math.floor(random() * bytes.length);
export const damages: readonly Damage[] = [
  function flipsBits(bytes, _, random) {
    const damaged = Buffer.from(bytes);
    for (let flips = 1 + Math.floor(random() * 24); flips > 0; flips--)
      damaged[place(bytes, random)]! ^= 1 << Math.floor(random() * 8);
    return damaged;
  },
  function flipsBitsOfItsHead(bytes, _, random) {
    const damaged = Buffer.from(bytes);
    for (let flips = 1 + Math.floor(random() * 6); flips > 0; flips--)
      damaged[Math.floor(random() * Math.min(64, bytes.length))] = random() * 256;
    return damaged;
  },
  function ends(bytes, _, random) {
    return bytes.subarray(0, place(bytes, random));
  },
  function goesOnAsAnother(bytes, other, random) {
    return Buffer.concat([bytes.subarray(0, place(bytes, random)), other.subarray(place(other, random))]);
  },
  function repeatsAPart(bytes, _, random) {
    const [from, to] = [place(bytes, random), place(bytes, random)].sort((a, b) => a - b) as [number, number];
    return Buffer.concat([
      bytes.subarray(0, to),
      ...Array.from({ length: 40 }, () => bytes.subarray(from, to)),
      bytes.subarray(to),
    ]);
  },
  function saysItIsLarge(bytes, _, random) {
    const damaged = Buffer.from(bytes);
    const at = Math.floor(random() * Math.min(48, bytes.length - 4));
    damaged.writeUInt32BE([0xffff_ffff, 0x7fff_ffff, 60_000, 0][Math.floor(random() * 4)]!, at);
    return damaged;
  },
  function carriesAProgram(bytes, _, random) {
    const at = place(bytes, random);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from("<script>alert(1)</script>PK\x03\x04<?php ?>"), bytes.subarray(at)]);
  },
];
