import type { MetadataRoute } from "next";

/** Published films and the docs are for everybody; the rest is somebody's own. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: ["/p/", "/published/", "/docs"], disallow: "/" } };
}
