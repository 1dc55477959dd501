import type { AcceptedVideo } from "@/server/schemas/videos";

/** A picture that somebody supplied, and the field in which they did. */
export interface NamedPicture {
  field: string;
  /** Of the image list. */
  index?: number;
  url: string;
}

/** Every supplied picture of a request. */
export function picturesOf({ imageUrls = [], outro, footer = [] }: AcceptedVideo): NamedPicture[] {
  const ends = outro?.kind === "image" ? [["outro_image_url", outro.image] as const] : centreOf(outro);
  return [
    ...imageUrls.map(({ url }, index) => ({ field: `image_urls[${index}]`, index, url })),
    ...ends.flatMap(([field, url]) => (url === null ? [] : [{ field, url }])),
    ...footer.flatMap(({ logo }, i) => (logo === null ? [] : [{ field: `footer_metadata[${i}].cta_logo`, url: logo }])),
  ];
}

const centreOf = (outro: Extract<AcceptedVideo["outro"], { kind: "generated" }> | undefined) =>
  outro
    ? ([
        ["outro_cta_image", outro.centreImage],
        ["cta_logo", outro.logo],
      ] as const)
    : [];

/** The same request with other addresses for its pictures. */
export function withPictures(video: AcceptedVideo, change: (url: string) => string): AcceptedVideo {
  const { imageUrls, outro, footer } = video;
  const orNull = (url: string | null) => (url === null ? null : change(url));
  return {
    ...video,
    ...(imageUrls && { imageUrls: imageUrls.map((picture) => ({ ...picture, url: change(picture.url) })) }),
    ...(outro && {
      outro:
        outro.kind === "image"
          ? { ...outro, image: change(outro.image) }
          : { ...outro, centreImage: orNull(outro.centreImage), logo: orNull(outro.logo) },
    }),
    ...(footer && { footer: footer.map((item) => ({ ...item, logo: orNull(item.logo) })) }),
  };
}

/** The same request without the ending that has a picture in one of `fields`. */
export function leaveOut({ outro, footer, ...video }: AcceptedVideo, fields: readonly string[]): AcceptedVideo {
  const isLeftOut = (part: Partial<AcceptedVideo>) =>
    picturesOf({ ...video, imageUrls: [], ...part }).some(({ field }) => fields.includes(field));
  return {
    ...video,
    ...(outro && !isLeftOut({ outro }) && { outro }),
    ...(footer && !isLeftOut({ footer }) && { footer }),
  };
}
