export interface Room {
  /** 1 is a large hall; 0.35 a small room. */
  size: number;
  /** Seconds until the tail has fallen by 60 dB. */
  decaySeconds: number;
  /** 0 keeps the treble, 1 takes it all. */
  damping: number;
  preDelaySeconds?: number;
}

// Delay lengths in milliseconds at size 1, mutually prime enough at 48 kHz that their echoes do not fall together.
const LINES = [29.7, 34.1, 37.9, 41.3, 46.7, 52.1, 58.9, 66.1];
const DIFFUSERS = [4.7, 3.6, 12.7, 9.3];

/** The room's answer to a sound, without the sound itself: a feedback delay network of eight damped lines, left and right. */
export function reverberate(input: Float32Array, rate: number, room: Room): [Float32Array, Float32Array] {
  const length = input.length;
  const samples = (milliseconds: number) => Math.max(1, Math.round((milliseconds * room.size * rate) / 1000));
  const lines = LINES.map((milliseconds) => new Float32Array(samples(milliseconds)));
  const feedback = lines.map((line) => 10 ** ((-3 * line.length) / rate / room.decaySeconds));
  const diffusers = DIFFUSERS.map((milliseconds) => new Float32Array(samples(milliseconds)));
  const lineAt = new Int32Array(lines.length);
  const diffuserAt = new Int32Array(diffusers.length);
  const damped = new Float64Array(lines.length);
  const heard = new Float64Array(lines.length);
  const left = new Float32Array(length);
  const right = new Float32Array(length);
  const preDelay = Math.round((room.preDelaySeconds ?? 0.01) * rate);

  for (let i = 0; i < length; i++) {
    let x = i >= preDelay ? input[i - preDelay]! : 0;
    for (let d = 0; d < diffusers.length; d++) {
      const line = diffusers[d]!;
      const at = diffuserAt[d]!;
      const old = line[at]!;
      const fresh = x - 0.6 * old;
      line[at] = fresh;
      x = old + 0.6 * fresh;
      diffuserAt[d] = at + 1 === line.length ? 0 : at + 1;
    }
    let sum = 0;
    for (let k = 0; k < lines.length; k++) {
      const out = lines[k]![lineAt[k]!]!;
      damped[k] = out * (1 - room.damping) + damped[k]! * room.damping;
      heard[k] = damped[k]! * feedback[k]!;
      sum += heard[k]!;
    }
    // Householder mixing: lossless, and every line feeds every other.
    const shared = (sum * 2) / lines.length;
    let l = 0;
    let r = 0;
    for (let k = 0; k < lines.length; k++) {
      const line = lines[k]!;
      line[lineAt[k]!] = x * (k & 1 ? -0.35 : 0.35) + shared - heard[k]!;
      lineAt[k] = lineAt[k]! + 1 === line.length ? 0 : lineAt[k]! + 1;
      if (k & 1) r += heard[k]! * (k & 2 ? -1 : 1);
      else l += heard[k]! * (k & 2 ? -1 : 1);
    }
    left[i] = l;
    right[i] = r;
  }
  return [left, right];
}
