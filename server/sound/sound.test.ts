import { describe, expect, test } from "vitest";
import { decibelsOf, gainOf } from "./decibels";
import { limit } from "./limit";
import { integratedLoudness } from "./loudness";
import { randomFrom } from "./random";
import { resample } from "./resample";
import { averageSpectrum } from "./spectrum";
import { PeakMeter, raiseTruePeaks, truePeak } from "./true-peak";
import { decodeWav, encodeWav } from "./wav";

const RATE = 48_000;
const sine = (frequency: number, seconds: number, gain: number, rate = RATE, phase = 0) =>
  Float32Array.from(
    { length: Math.round(seconds * rate) },
    (_, i) => gain * Math.sin((2 * Math.PI * frequency * i) / rate + phase),
  );
const join = (...pieces: Float32Array[]) => Float32Array.from(pieces.flatMap((piece) => [...piece]));

describe("loudness (ITU-R BS.1770-4, EBU Tech 3341)", () => {
  test.each([RATE, 44_100])("a 997 Hz sine at −23 dBFS on both sides measures −23 LUFS at %i Hz", (rate) => {
    const tone = sine(997, 10, gainOf(-23), rate);
    expect(Math.abs(integratedLoudness([tone, tone], rate) + 23)).toBeLessThan(0.1);
  });

  test("one channel alone at 0 dBFS measures −3.01 LUFS", () => {
    expect(integratedLoudness([sine(997, 5, 1)], RATE)).toBeCloseTo(-3.01, 1);
  });

  test("quiet parts are gated out: −36, −23, −36 dBFS measures −23 LUFS", () => {
    const programme = join(sine(1000, 10, gainOf(-36)), sine(1000, 60, gainOf(-23)), sine(1000, 10, gainOf(-36)));
    expect(Math.abs(integratedLoudness([programme, programme], RATE) + 23)).toBeLessThan(0.1);
  });

  test("silence has a number, not a NaN", () => {
    expect(integratedLoudness([new Float32Array(RATE), new Float32Array(RATE)], RATE)).toBe(-70);
    expect(integratedLoudness([new Float32Array(0)], RATE)).toBe(-70);
  });
});

describe("true peak", () => {
  test("a quarter-rate sine sampled at 45° reads 3 dB above its samples", () => {
    const tone = sine(RATE / 4, 0.1, 0.5, RATE, Math.PI / 4);
    expect(decibelsOf(Math.max(...tone))).toBeCloseTo(-9.03, 1);
    const middle = tone.map((value, i) => value * Math.sin((Math.PI * i) / tone.length) ** 2);
    expect(Math.abs(decibelsOf(truePeak([middle])) + 6.02)).toBeLessThan(0.2);
  });

  test("skipping what is far under the floor does not change what is above it", () => {
    const random = randomFrom(5);
    const noise = Float32Array.from({ length: 9000 }, (_, i) => (random() * 2 - 1) * (i % 3000 < 300 ? 1 : 0.05));
    const all = new Float32Array(noise.length);
    const some = new Float32Array(noise.length);
    raiseTruePeaks(noise, all);
    raiseTruePeaks(noise, some, 0.3);
    for (let i = 0; i < all.length; i++) if (all[i]! > 0.6) expect(some[i]).toBe(all[i]);
  });

  test.each([1, 7, 16, 1_000])("a sound in pieces of %i samples has the peak it has in one", (size) => {
    const random = randomFrom(size);
    const noise = Float32Array.from({ length: 5_000 }, () => (random() * 2 - 1) * 0.8);
    for (const sound of [noise, sine(5_000, 0.1, 0.7), sine(11_000, 0.1, 0.9)]) {
      const meter = new PeakMeter(1, 0.5);
      for (let at = 0; at < sound.length; at += size) meter.take([sound.subarray(at, at + size)]);
      expect(meter.end()).toBe(truePeak([sound]));
    }
  });

  test("the limiter holds the ceiling on noise that is 12 dB too loud and leaves quiet sound untouched", () => {
    const random = randomFrom(1);
    const loud = [0, 1].map(() => Float32Array.from({ length: RATE }, () => (random() * 2 - 1) * 4));
    limit(loud, RATE, -1.2);
    expect(decibelsOf(truePeak(loud))).toBeLessThanOrEqual(-1.2);
    expect(decibelsOf(truePeak(loud))).toBeGreaterThan(-4);
    const quiet = sine(440, 0.2, 0.3);
    const before = Float32Array.from(quiet);
    limit([quiet], RATE, -1.2);
    expect(quiet).toEqual(before);
  });
});

describe("resampling", () => {
  const outside = (samples: Float32Array, rate: number, frequency: number) => {
    const power = averageSpectrum(samples);
    const bin = (frequency * 4096) / rate;
    let wanted = 0;
    let other = 0;
    power.forEach((value, k) => {
      // A Hann window itself leaks this far.
      if (Math.abs(k - bin) < 24) wanted += value;
      else other = Math.max(other, value);
    });
    return 10 * Math.log10(other / wanted);
  };

  test.each([
    [16_000, 5000],
    [16_000, 6900],
    [22_050, 9000],
    [44_100, 18_000],
    [8000, 3100],
    [96_000, 15_000],
  ])("from %i Hz a %i Hz tone keeps its level and shows no image above −70 dB", (from, frequency) => {
    const out = resample(sine(frequency, 1, 0.5, from), from, RATE);
    expect(out).toHaveLength(RATE);
    const inner = out.subarray(8192, RATE - 8192);
    expect(outside(inner, RATE, frequency)).toBeLessThan(-70);
    expect(decibelsOf(Math.sqrt(inner.reduce((a, v) => a + v * v, 0) / inner.length))).toBeCloseTo(-9.03, 1);
  });

  test("what lies above half the new rate is gone, not folded", () => {
    const out = resample(sine(11_000, 1, 0.5), RATE, 16_000).subarray(2000, 14_000);
    expect(decibelsOf(Math.max(...out.map(Math.abs)) / 0.5)).toBeLessThan(-70);
  });

  test("the wave is not delayed", () => {
    const out = resample(sine(1000, 0.5, 0.5, 16_000), 16_000, RATE);
    const expected = sine(1000, 0.5, 0.5);
    for (let i = 3000; i < 20_000; i += 7) expect(Math.abs(out[i]! - expected[i]!)).toBeLessThan(0.001);
  });
});

describe("WAV files", () => {
  test("16-bit stereo survives a round trip, clipping and NaN included", () => {
    const back = decodeWav(
      encodeWav({ sampleRate: RATE, channels: [Float32Array.of(0, 0.5, 2, Number.NaN), Float32Array.of(-1, -0.25, -3, 0)] }),
    );
    expect(back.sampleRate).toBe(RATE);
    const rounded = back.channels.map((channel) => Array.from(channel, (value) => Math.round(value * 1000) / 1000));
    expect(rounded).toEqual([
      [0, 0.5, 1, 0],
      [-1, -0.25, -1, 0],
    ]);
  });

  test("24-bit, 8-bit and float samples are understood, and chunks before the data are passed over", () => {
    const file = (code: number, bits: number, data: Buffer) => {
      const head = Buffer.alloc(58);
      head.write("RIFF", 0);
      head.write("WAVEfmt ", 8);
      head.writeUInt32LE(16, 16);
      head.writeUInt16LE(code, 20);
      head.writeUInt16LE(1, 22);
      head.writeUInt32LE(8000, 24);
      head.writeUInt16LE(bits, 34);
      head.write("LIST", 36);
      head.writeUInt32LE(5, 40);
      head.write("data", 50);
      head.writeUInt32LE(0xffff_ffff, 54);
      return decodeWav(Buffer.concat([head, data])).channels[0];
    };
    const float = Buffer.alloc(4);
    float.writeFloatLE(-0.75);
    expect(file(3, 32, float)).toEqual(Float32Array.of(-0.75));
    expect(file(1, 24, Buffer.from([0, 0, 0xc0, 0, 0, 0x40]))).toEqual(Float32Array.of(-0.5, 0.5));
    expect(file(1, 8, Buffer.from([0, 192]))).toEqual(Float32Array.of(-1, 0.5));
  });

  test("a file that is no WAV is refused with a sentence", () => {
    expect(() => decodeWav(Buffer.from("not a sound at all"))).toThrow(/WAV file cannot be read/);
  });
});
