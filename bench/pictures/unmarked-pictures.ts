import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { randomFrom } from "@/server/sound/random";
import { drawn, type Size, texture, wood } from "./backgrounds";

/** Pictures without a mark, of things that repeat, stand in rows and have strokes as writing has: all of them is to stay. */
export const unmarkedPictures: readonly { name: string; ground: () => Promise<Canvas> }[] = [
  { name: "a house front, windows in rows", ground: async () => facade({ width: 1280, height: 720 }) },
  { name: "a fence before a field", ground: async () => fence({ width: 1280, height: 720 }) },
  { name: "leaves", ground: async () => foliage({ width: 1280, height: 720 }) },
  { name: "bricks", ground: async () => bricks({ width: 1000, height: 1000 }) },
  { name: "tiles of a floor", ground: async () => tiles({ width: 1280, height: 720 }) },
  { name: "wood", ground: async () => wood({ width: 1280, height: 720 }) },
  { name: "plaster", ground: async () => texture({ width: 1280, height: 720 }, [164, 150, 134]) },
  { name: "fir trees and snow", ground: () => drawn("A snowy forest with fir trees by day", { width: 1280, height: 720 }) },
  { name: "a city at night", ground: () => drawn("A city skyline at night", { width: 1280, height: 720 }) },
];

function board({ width, height }: Size, colour: string): Canvas {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.fillStyle = colour;
  pen.fillRect(0, 0, width, height);
  return canvas;
}

function facade(size: Size): Canvas {
  const canvas = board(size, "#b9a58c");
  const pen = canvas.getContext("2d");
  const random = randomFrom(21);
  for (let y = 30; y < size.height - 60; y += 96) {
    for (let x = 40; x < size.width - 60; x += 84) {
      pen.fillStyle = "#efe6d8";
      pen.fillRect(x - 4, y - 4, 50, 66);
      pen.fillStyle = `hsl(${205 + random() * 20}, 30%, ${22 + random() * 30}%)`;
      pen.fillRect(x, y, 42, 58);
      pen.fillStyle = "#efe6d8";
      pen.fillRect(x + 19, y, 4, 58);
      pen.fillRect(x, y + 22, 42, 4);
    }
  }
  return canvas;
}

function fence(size: Size): Canvas {
  const canvas = board(size, "#7fae62");
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#9cc4e4";
  pen.fillRect(0, 0, size.width, size.height * 0.45);
  pen.fillStyle = "#f4f1ea";
  pen.fillRect(0, size.height * 0.52, size.width, 12);
  pen.fillRect(0, size.height * 0.68, size.width, 12);
  for (let x = 6; x < size.width; x += 38) {
    pen.beginPath();
    pen.moveTo(x, size.height * 0.48);
    pen.lineTo(x + 9, size.height * 0.46);
    pen.lineTo(x + 18, size.height * 0.48);
    pen.lineTo(x + 18, size.height * 0.78);
    pen.lineTo(x, size.height * 0.78);
    pen.fill();
  }
  return canvas;
}

function foliage(size: Size): Canvas {
  const canvas = board(size, "#1f3320");
  const pen = canvas.getContext("2d");
  const random = randomFrom(22);
  for (let leaf = 0; leaf < 5200; leaf++) {
    pen.save();
    pen.translate(random() * size.width, random() * size.height);
    pen.rotate(random() * Math.PI * 2);
    pen.fillStyle = `hsl(${85 + random() * 50}, ${35 + random() * 30}%, ${16 + random() * 42}%)`;
    pen.beginPath();
    pen.ellipse(0, 0, 5 + random() * 14, 2 + random() * 6, 0, 0, Math.PI * 2);
    pen.fill();
    pen.restore();
  }
  return canvas;
}

function bricks(size: Size): Canvas {
  const canvas = board(size, "#cfc4b6");
  const pen = canvas.getContext("2d");
  const random = randomFrom(23);
  for (let row = 0; row * 30 < size.height; row++) {
    for (let x = row % 2 === 0 ? 0 : -36; x < size.width; x += 72) {
      pen.fillStyle = `hsl(${10 + random() * 12}, ${40 + random() * 18}%, ${34 + random() * 16}%)`;
      pen.fillRect(x + 2, row * 30 + 2, 68, 26);
    }
  }
  return canvas;
}

function tiles(size: Size): Canvas {
  const canvas = board(size, "#e9e4da");
  const pen = canvas.getContext("2d");
  for (let y = 0; y < size.height; y += 64) {
    for (let x = 0; x < size.width; x += 64) {
      pen.strokeStyle = "#36506b";
      pen.lineWidth = 5;
      pen.beginPath();
      pen.arc(x + 32, y + 32, 20, 0, Math.PI * 2);
      pen.moveTo(x + 32, y + 12);
      pen.lineTo(x + 32, y + 52);
      pen.stroke();
    }
  }
  return canvas;
}
