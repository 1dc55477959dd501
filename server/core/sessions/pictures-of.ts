import type { AcceptedVideo } from "@/server/schemas/videos";

/** A picture that somebody supplied, and the field in which they did. */
export interface NamedPicture {
  field: string;
  url: string;
}

/** Every supplied picture of a request, in one order: its place is what kept data is stored under. */
export function picturesOf({ imageUrls = [], outro, footer = [] }: AcceptedVideo): NamedPicture[] {
  const ends = outro?.kind === "image" ? [["outro_image_url", outro.image] as const] : centreOf(outro);
  return [
    ...imageUrls.map(({ url }, i) => ({ field: `image_urls[${i}]`, url })),
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
