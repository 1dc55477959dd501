import sharp from "sharp";

/** Large enough for an outro of either shape; as bytes and as it travels in JSON. */
export const pictureBytes = await sharp({ create: { width: 1280, height: 1280, channels: 3, background: "#2d6a8f" } })
  .png()
  .toBuffer();
export const pictureDataUrl = `data:image/png;base64,${pictureBytes.toString("base64")}`;
