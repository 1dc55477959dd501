import { useEffect, useState } from "react";

/** Peaks per second of sound: enough for the largest zoom. */
const PER_SECOND = 80;

const known = new Map<string, Promise<Float32Array>>();

/** The loudest moments of a sound, measured once in this browser; its key says what it sounds like, so it never changes. */
function peaksOf(key: string): Promise<Float32Array> {
  const found = known.get(key);
  if (found) return found;
  const peaks = measure(key);
  known.set(key, peaks);
  peaks.catch(() => known.delete(key));
  return peaks;
}

async function measure(key: string): Promise<Float32Array> {
  const response = await fetch(`/media/${key}`);
  if (!response.ok) throw new Error(`no sound under ${key}`);
  const decoder = new OfflineAudioContext(1, 1, 22_050);
  const sound = await decoder.decodeAudioData(await response.arrayBuffer());
  const samples = sound.getChannelData(0);
  const size = Math.max(1, Math.floor(sound.sampleRate / PER_SECOND));
  const peaks = new Float32Array(Math.ceil(samples.length / size));
  for (let i = 0; i < samples.length; i++) {
    const at = Math.floor(i / size);
    peaks[at] = Math.max(peaks[at]!, Math.abs(samples[i]!));
  }
  return peaks;
}

export interface Peaks {
  values: Float32Array;
  perSecond: number;
}

/** Null until they are measured, and for a sound that this browser cannot read. */
export function usePeaks(key: string): Peaks | null {
  const [peaks, setPeaks] = useState<Peaks | null>(null);
  useEffect(() => {
    let isWanted = true;
    peaksOf(key).then(
      (values) => isWanted && setPeaks({ values, perSecond: PER_SECOND }),
      () => isWanted && setPeaks(null),
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  return peaks;
}
