import { expect, test } from "vitest";
import { domainById } from "./domains";
import { englishNouns } from "./foreign-words";
import { pictureForLine } from "./visuals-for-lines";

test.each([
  ["Hindi", "शाम को दीये नदी पर तैरते हैं, बच्चे किनारे खेलते हैं।", ["evening", "oil lamp", "river", "children"]],
  ["Sanskrit", "अरण्ये सिंहः अस्ति।", ["forest", "lion"]],
  ["Arabic", "وفي الصحراء قطار، ويحكي الصيادون قصص البحر ليلا", ["desert", "train", "fisherman", "sea", "night"]],
  ["Bengali", "জেলেরা ভোরে নৌকা নিয়ে বের হয়, বাজারে মাছ", ["fisherman", "sunrise", "boat", "market", "fish"]],
  ["Thai", "ช้างน้อยเดินอยู่ในป่า ฝนตกที่แม่น้ำ", ["elephant", "forest", "rain", "river"]],
  ["Korean", "할머니가 부엌에서 빵을 굽고 고양이는 창가에서 잡니다", ["grandmother", "kitchen", "bread", "cat", "window"]],
  ["Russian", "Старый маяк стоит у моря, сюда приходит медведь", ["lighthouse", "sea", "bear"]],
  ["Japanese kana", "まちの はずれに ちいさな パンや が あります", ["village", "bakery"]],
  ["Japanese", "森の中できつねが本を読む", ["forest", "fox", "book"]],
  ["Chinese", "孩子们骑自行车去学校", ["child", "bicycle", "school"]],
  ["Spanish", "El faro mira el mar", ["lighthouse", "sea"]],
])("%s nouns are read in their order", (_, text, nouns) => {
  expect(englishNouns(text)).toEqual(expect.arrayContaining(nouns));
  const found = englishNouns(text).filter((noun) => nouns.includes(noun));
  expect(found).toEqual(nouns);
});

/** A stem inside another word names nothing. */
test.each([
  ["आगे चलो", "fire"],
  ["الرحلة من جديد", "grandfather"],
  ["جملة مفيدة", "camel"],
  ["ひが ともります", "forest"],
  ["เด็กๆ เล่นกัน", "bird"],
  ["ปลายทาง", "fish"],
  ["หมายเลข", "dog"],
  ["другой левый", "friends"],
])("%s does not say %s", (text, noun) => {
  expect(englishNouns(text)).not.toContain(noun);
});

test.each([
  ["एक छोटी लड़की और उसका हाथी जंगल में", /^girl and elephant/],
  ["قطار قديم يعبر الصحراء ليلا", /^train and desert, at night/],
  ["きつねが 森で 本を読みます", /^fox and/],
  ["밖에는 눈이 내립니다", /falling snow/],
])("the picture of %s shows what it names", (line, picture) => {
  expect(pictureForLine(line, domainById("general"), 1, new Set())).toMatch(picture);
});
