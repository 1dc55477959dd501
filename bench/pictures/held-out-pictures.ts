import { bokeh, drawn, sky, texture, wood } from "./backgrounds";
import { type MarkedPicture, picture } from "./marked-pictures";
import { logo, text, tiled, wordmark } from "./marks";

const WIDE = { width: 1280, height: 720 };
const PHOTO = { width: 1350, height: 900 };
const TALL = { width: 810, height: 1080 };

/** Other words, angles, sizes, colours and grounds than those that the methods were made with: they show that nothing was fitted. */
export const heldOutPictures: readonly MarkedPicture[] = [
  picture(
    "harbour, white name",
    () => drawn("A harbour with boats in the evening", PHOTO),
    text({ text: "Kelvin & Sons", at: [0.05, 0.93], size: 42, font: "DM Serif Display" }),
  ),
  picture(
    "lights, yellow name",
    () => bokeh(PHOTO),
    text({ text: "CLUB VERTIGO", at: [0.5, 0.14], size: 58, colour: "#ffd23a" }),
  ),
  picture("wood, dark name", () => wood(PHOTO), text({ text: "Hazel Workshop", at: [0.5, 0.8], size: 54, colour: "#140c05" })),
  picture(
    "snow, see-through dark words",
    () => drawn("A snowy village in winter by day", WIDE),
    text({ text: "NOT FOR SALE", at: [0.5, 0.55], size: 72, colour: "#000", alpha: 0.4 }),
  ),
  picture(
    "lake, see-through words",
    () => drawn("A lake with trees in summer by day", WIDE),
    text({ text: "EVALUATION ONLY", at: [0.5, 0.5], size: 68, alpha: 0.5, font: "Poppins" }),
  ),
  picture(
    "city, words at 17°",
    () => drawn("A city street in the evening", WIDE),
    text({ text: "unlicensed draft", at: [0.5, 0.5], size: 60, alpha: 0.55, slant: 17 }),
  ),
  picture("sky, words at -60°", () => sky(WIDE), text({ text: "SPECIMEN", at: [0.5, 0.5], size: 76, alpha: 0.45, slant: -60 })),
  picture(
    "coast, upright credit",
    () => drawn("A rocky coast by day", PHOTO),
    text({ text: "Foto: Mira Lindqvist", at: [0.975, 0.5], size: 26, slant: -90, font: "Poppins" }),
  ),
  picture(
    "hills, tiled at -20°",
    () => drawn("Green hills with a road by day", PHOTO),
    tiled("imagehaus", { size: 50, alpha: 0.45, slant: -20 }),
  ),
  picture("plaster, tiled level", () => texture(WIDE, [132, 138, 140]), tiled("Draftly", { size: 56, alpha: 0.5, slant: 0 })),
  picture(
    "desert, outlined words",
    () => drawn("A desert with dunes at sunset", WIDE),
    text({ text: "Desert Jam", at: [0.5, 0.2], size: 70, colour: "#ffe9b0", outline: "#3a1c00", font: "Poppins" }),
  ),
  picture(
    "garden, words with a shadow",
    () => drawn("A garden with flowers by day", TALL),
    text({ text: "Rosewood Inn", at: [0.5, 0.9], size: 50, shadow: true, font: "DM Serif Display" }),
  ),
  picture(
    "sand, logo in two corners",
    () => texture(PHOTO, [186, 160, 120]),
    logo(["upper left", "upper right"], { size: 84 }),
    "logo",
  ),
  picture(
    "hills, emblem and name",
    () => drawn("Green hills with sheep by day", WIDE),
    wordmark("Juniper Foods", { x: 0.55, y: 0.9, size: 44 }),
  ),
];
