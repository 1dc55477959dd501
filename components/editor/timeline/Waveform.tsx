import { memo, useDeferredValue, useMemo } from "react";
import { useDesk } from "../state/editor";
import { PEAKS_PER_SECOND, usePeaks } from "./peaks";
import { detailAt, FULL_HEIGHT, outlines } from "./waveform-path";

interface Props {
  assetKey: string;
  seconds: number;
  offsetSeconds: number;
  /** A bed that is shorter than its place goes on from its beginning. */
  repeats: boolean;
}

/** A sound's shape, as wide as its clip. Its colour is that of the text around it. */
export const Waveform = memo(function Waveform({ assetKey, seconds, offsetSeconds, repeats }: Props) {
  const peaks = usePeaks(assetKey);
  // A zoom is seen at once, with the detail there is; more of it follows.
  const detail = useDeferredValue(useDesk((state) => detailAt(state.scale)));
  const shape = useMemo(
    () => peaks && outlines({ peaks, peaksPerSecond: PEAKS_PER_SECOND, seconds, offsetSeconds, repeats, detail }),
    [peaks, seconds, offsetSeconds, repeats, detail],
  );
  if (!shape) return null;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 ${-FULL_HEIGHT} ${shape.columns} ${2 * FULL_HEIGHT}`}
      preserveAspectRatio="none"
      className="pointer-events-none size-full fill-current opacity-60"
    >
      {shape.paths.map(({ from, d }) => (
        <path key={from} d={d} />
      ))}
    </svg>
  );
});
