export interface Size {
  width: number;
  height: number;
}

/** Why a supplied outro picture does not fill its frame, or null. It is never enlarged (contract §9.11). */
export const faultOfSize = (picture: Size, { width, height }: Size): string | null =>
  picture.width >= width && picture.height >= height
    ? null
    : `the picture has ${picture.width}×${picture.height} pixels; it must have at least ${width}×${height}.`;
