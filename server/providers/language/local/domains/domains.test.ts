import { describe, expect, it } from "vitest";
import type { Beat, Frame } from "../frame";
import { parseBrief } from "../parse-brief";
import { domainById, domainFor, domains } from ".";

const beatsOf = (frame: Frame): Beat[] => [
  ...frame.door,
  ...frame.hook,
  ...frame.pain,
  ...frame.moments,
  ...frame.gain,
  ...frame.close,
  ...frame.steps,
];

describe.each(domains.map((domain) => [domain.id, domain] as const))("the %s frame", (_, frame) => {
  it("has a line and a picture of its own for every beat", () => {
    const all = beatsOf(frame);
    expect(new Set(all.map((beat) => beat.say)).size).toBe(all.length);
    expect(new Set(all.map((beat) => beat.see)).size).toBe(all.length);
    for (const { say, see } of all) {
      expect(see.split(/\s+/).length, say).toBeGreaterThan(2);
      expect(say).toMatch(/^["A-Z].*[.!?]["”]?$/);
      for (const sentence of say.split(/(?<=[.?!])\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(18);
    }
  });

  it("claims nothing for its subject", () => {
    for (const { say } of beatsOf(frame)) {
      expect(say).not.toMatch(
        /\d|\b(?:guarantee|award|number one|best-selling|perfect|revolutionary|proven|cheapest|world-class|premium|made with care)\b/i,
      );
    }
  });

  it("leads only to frames that exist, and has enough to show", () => {
    for (const near of frame.near) expect(domainById(near).id).toBe(near);
    expect(frame.moments.length).toBeGreaterThanOrEqual(13);
    expect(frame.hook.length * frame.pain.length * frame.gain.length * frame.close.length * frame.call.length).toBeGreaterThan(0);
  });
});

describe("choosing a frame", () => {
  it.each([
    ["a travel app", "travel"],
    ["ad for a sleep tracker", "sleep"],
    ["charity campaign for a food bank", "community"],
    ["documentary about the deep ocean", "ocean"],
    ["handmade ceramic mugs", "crafts"],
    ["real estate video for a villa with a garden", "real-estate"],
    ["what is machine learning", "ai"],
    ["how rain forms", "weather"],
    ["a red fox crossing a frozen lake", "wildlife"],
    ["an electric car", "cars"],
    ["something nobody ever wrote about", "general"],
  ])("reads %j as %s", (prompt, id) => {
    expect(domainFor(parseBrief(prompt)).id).toBe(id);
  });
});
