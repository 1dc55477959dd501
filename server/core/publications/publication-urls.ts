import type { Context } from "@/server/core/context";

type Where = Pick<Context, "publicUrl">;

/** The page that a person opens. */
export const pagePath = (slug: string): string => `/p/${slug}`;
export const pageUrl = ({ publicUrl }: Where, slug: string): string => `${publicUrl}${pagePath(slug)}`;

/** Files of a publication are named by its id, which stays when its address changes. */
export const filePath = (id: string, file: string): string => `/published/${id}/${file}`;
export const videoUrl = ({ publicUrl }: Where, id: string): string => `${publicUrl}${filePath(id, "film.mp4")}`;

/** Another picture has another address: whoever shows links keeps pictures by it. */
export const posterPath = (id: string, key: string): string =>
  filePath(id, `poster${key.endsWith(".png") ? ".png" : ".jpg"}?v=${versionOf(key)}`);

/** Storage keys end in a hash of what is stored. */
const versionOf = (key: string): string => /([0-9a-f]{8})[0-9a-f]*\.\w+$/.exec(key)?.[1] ?? "0";
