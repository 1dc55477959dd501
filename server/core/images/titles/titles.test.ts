import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { embeddedTitle } from "./embedded-title";
import { fileNameTitle } from "./file-name-title";
import { fitTitle } from "./fit-title";
import { metadataWords } from "./metadata-title";

const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: "#888" } });

describe("a title in the file itself is read", () => {
  test("from EXIF, and cameras' own words are not taken for one", async () => {
    const written = async (ImageDescription: string) => {
      const bytes = await picture().withExif({ IFD0: { ImageDescription } }).jpeg().toBuffer();
      return embeddedTitle(await sharp(bytes).metadata());
    };
    expect(await written("Boats at noon")).toBe("Boats at noon");
    expect(await written("OLYMPUS DIGITAL CAMERA")).toBeNull();
    expect(await written("SONY DSC")).toBeNull();
  });

  test("from XMP and IPTC, which come first", () => {
    const xmp = Buffer.from(
      '<x:xmpmeta><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Salt &amp; sand</rdf:li></rdf:Alt></dc:title></x:xmpmeta>',
    );
    const iptc = Buffer.concat([
      Buffer.from([0x1c, 2, 105, 0, 8]),
      Buffer.from("Headline"),
      Buffer.from([0x1c, 2, 5, 0, 4]),
      Buffer.from("Name"),
    ]);
    expect(embeddedTitle({ xmp, iptc })).toBe("Salt & sand");
    expect(embeddedTitle({ iptc })).toBe("Name");
  });

  test("and broken ones break nothing", () => {
    for (const bytes of [
      Buffer.alloc(3),
      Buffer.from("II*\0\xff\xff\xff\xff", "latin1"),
      Buffer.alloc(200, 0x1c),
      Buffer.alloc(64, 0xff),
    ]) {
      expect(embeddedTitle({ exif: bytes, iptc: bytes, xmp: bytes })).toBeNull();
    }
  });
});

test.each([
  ["red_door-at_dawn (2).JPG", "Red door at dawn"],
  ["sunsetOverLisbon.png", "Sunset Over Lisbon"],
  ["/a/b/harbour%20at%20night.webp", "Harbour at night"],
  ["product-shot-1200x800.jpg", "Product shot"],
  ["IMG_2041.jpg", null],
  ["PXL_20260101_120000123.jpg", null],
  ["image.png", null],
  ["download (3).png", null],
  ["9f86d081884c7d659a2feaa0c55ad015.jpg", null],
  ["Screenshot 2026-01-01 at 10.00.00.png", null],
  ["", null],
])("a file named %j is called %j", (name, title) => {
  expect(fileNameTitle(name)).toBe(title);
});

test("a title has at most eight words and 72 characters", () => {
  expect(fitTitle('  "One two three four five six seven eight nine" ')).toBe("One two three four five six seven eight");
  expect(fitTitle("Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb cccccccccccccccccc")).toBe(
    "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
  );
  expect([...fitTitle("x".repeat(200))]).toHaveLength(72);
  expect(fitTitle("A door,\n red –")).toBe("A door, red");
});

test("facts that came along say a title, or a first sentence, or a place", () => {
  expect(metadataWords({ title: " Door ", description: "A door. It is red." })).toEqual({ title: "Door", description: "A door" });
  expect(metadataWords({ place: "Lisbon", price: 3 })).toEqual({ title: null, description: "Lisbon" });
  expect(metadataWords({ title: 3, description: null })).toEqual({ title: null, description: null });
});
