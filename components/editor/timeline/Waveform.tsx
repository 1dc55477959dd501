import { memo, useEffect, useRef } from "react";
import { usePeaks } from "./peaks";

const HEIGHT = 40;
/** Canvases have a largest width; a film's music is longer than that when zoomed in. */
const MOST_PIXELS = 8000;

interface Props {
  assetKey: string;
  seconds: number;
  offsetSeconds: number;
  width: number;
  /** A bed that is shorter than its place goes on from its beginning. */
  repeats: boolean;
}

/** A sound's shape. Its colour is that of the text around it. */
export const Waveform = memo(function Waveform({ assetKey, seconds, offsetSeconds, width, repeats }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const peaks = usePeaks(assetKey);
  const pixels = Math.max(1, Math.min(MOST_PIXELS, Math.round(width)));
  useEffect(() => {
    const target = canvas.current?.getContext("2d");
    if (!target || !peaks || !canvas.current) return;
    const { values, perSecond } = peaks;
    target.clearRect(0, 0, pixels, HEIGHT);
    target.fillStyle = getComputedStyle(canvas.current).color;
    for (let x = 0; x < pixels; x++) {
      const from = Math.floor((offsetSeconds + (x / pixels) * seconds) * perSecond);
      const to = Math.max(from + 1, Math.floor((offsetSeconds + ((x + 1) / pixels) * seconds) * perSecond));
      let peak = 0;
      for (let i = from; i < to; i++) peak = Math.max(peak, values[repeats ? i % values.length : i] ?? 0);
      const height = Math.max(1, peak * HEIGHT);
      target.fillRect(x, (HEIGHT - height) / 2, 1, height);
    }
  }, [peaks, pixels, seconds, offsetSeconds, repeats]);
  return <canvas ref={canvas} width={pixels} height={HEIGHT} aria-hidden className="pointer-events-none size-full opacity-60" />;
});
