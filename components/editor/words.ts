/** A moment of the film, such as `1:04.3`. */
export function clock(seconds: number, digits: 0 | 1 = 1): string {
  const whole = Math.max(0, digits === 1 ? Math.round(seconds * 10) / 10 : Math.floor(seconds));
  const minutes = Math.floor(whole / 60);
  return `${minutes}:${(whole - minutes * 60).toFixed(digits).padStart(digits === 1 ? 4 : 2, "0")}`;
}

/** Minutes, seconds and frames, as editors read them. */
export function timecode(frame: number, fps: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const seconds = Math.floor(frame / fps);
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}:${two(frame % fps)}`;
}

export const lengthOf = ({ startSeconds, endSeconds }: { startSeconds: number; endSeconds: number }): number =>
  endSeconds - startSeconds;

export const inSeconds = (seconds: number): string => `${seconds.toFixed(1)} s`;

/** What a paid button says about its price. */
export const inCredits = (credits: number | null): string =>
  credits === null ? "" : credits === 0 ? "free" : `${credits.toLocaleString("en")} credit${credits === 1 ? "" : "s"}`;

export const mediaUrl = (key: string): string => `/media/${key}`;

/** A title as the name of a file. */
export const fileName = (title: string, extension: string): string => {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `${plain || "film"}.${extension}`;
};

export const download = (key: string, name: string): string => `/media/${key}?download=${encodeURIComponent(name)}`;
