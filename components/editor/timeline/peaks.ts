import { useEffect, useState } from "react";

/** Peaks per second of sound: enough for the largest zoom. */
export const PEAKS_PER_SECOND = 80;

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
  const perSample = PEAKS_PER_SECOND / sound.sampleRate;
  const peaks = new Float32Array(Math.ceil(samples.length * perSample));
  for (let i = 0; i < samples.length; i++) {
    const at = Math.floor(i * perSample);
    peaks[at] = Math.max(peaks[at]!, Math.abs(samples[i]!));
  }
  return peaks;
}

/** Null until they are measured, and for a sound that this browser cannot read. */
export function usePeaks(key: string): Float32Array | null {
  const [peaks, setPeaks] = useState<Float32Array | null>(null);
  useEffect(() => {
    let isWanted = true;
    peaksOf(key).then(
      (measured) => isWanted && setPeaks(measured),
      () => isWanted && setPeaks(null),
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  return peaks;
}
