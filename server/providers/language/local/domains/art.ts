import { frame } from "../frame";

export const art = frame({
  id: "art",
  keys: "art, paint, painting, painter, draw, drawing, sketch, artist, gallery, museum, exhibition, sculpture, watercolour, canvas, illustration, mural, portrait, brush, design, designer, photography, photographer, camera, studio, colour, color, robot",
  kind: "topic",
  format: "documentary",
  near: ["crafts", "city", "history", "nature"],
  music: "warm",
  sound: "quiet studio, brush on canvas",
  thing: "a painter's studio with a large window",
  want: ["paint a colour nobody has named", "make something that was not there before", "draw a straight line and then bend it"],
  call: ["Come and stand in front of it.", "Look twice.", "Pick up a brush."],
  obstacle: ["a blank white page", "a box of dried-up paints"],
  door: `
    In an upstairs room, someone is mixing a colour. | a painter's hand mixing colours on a palette, north light
  `,
  hook: `
    A white page is the loudest thing in the room. | a blank white canvas on an easel, morning light
    Blue is waiting. So is the brush. Nobody moves. | a brush beside a pot of blue paint, close-up
    It begins with a mistake that is worth keeping. | a splash of paint on paper, close-up
  `,
  pain: `
    Everything has been painted, says the wall of the museum. | a visitor before a wall of old paintings
    The hand draws what it knows. The eye wanted something else. | crumpled sketches on a studio floor, lamp light
    You clean the brushes instead. That also counts as working. | brushes in a jar of cloudy water, window light
  `,
  moments: `
    Morning comes through the big window and picks a corner. | a sunbeam across a studio floor with easels
    Tubes lie about like fish on a market stall. | paint tubes on a wooden table, top view
    Yellow goes into blue, and a meadow appears on the knife. | yellow and blue paint mixed on a palette, macro view
    The first line is only there to keep the second one company. | charcoal drawing a line on paper, close-up | charcoal on paper
    Step back. Squint. Step back again. | a painter stepping back from an easel, afternoon
    A jar of water turns into weather. | a brush swirling colour into a jar of water | brush in water
    The model scratches her nose, and the whole drawing changes. | an artist sketching a seated woman, soft light
    Charcoal gets everywhere, and that is half its charm. | charcoal-black hands over white paper
    Music plays, and the brush pretends not to follow. | a painter at work beside an old radio | soft music in a room
    Lunch is bread, standing up, looking at the left corner. | bread and cheese beside a palette, noon
    A child walks in and says what it is. The child is right. | a small child looking up at a large painting
    Some colours only exist between four and five o'clock. | low amber light on a studio wall, late afternoon
    Something is wrong with the red. Then it is not. | red paint spread over canvas, macro view
    One layer dries, and the next one lies to it. | layers of dry paint, extreme close-up
    The lamp goes on, and every shadow moves house. | a studio under one lamp, long shadows, evening
    The last stroke is the one you leave out. | a hand lowering a brush, canvas behind, night
  `,
  gain: `
    There is something on the wall that was not there on Monday. | a new painting on a bare wall, evening light
    People stand before it and forget to whisper. | visitors standing in a gallery, seen from behind
    A sky full of new colours, and a floor full of old ones. | a colourful sky painting over a paint-stained floor
  `,
  close: `
    Turn off the lamp. The colours stay where they are. | a dark studio with moonlight on a canvas
    The page is not white any more. That is all, and it is a lot. | a finished drawing on a desk, soft light
    Tomorrow, another one. | a blank canvas leaning on a wall at dawn
  `,
  steps: `
    Look first, for longer than feels polite. | a person looking closely at a vase on a table
    Draw the large shapes, and leave the eyelashes for later. | a rough charcoal sketch on an easel
    Find where the light comes from, and stay loyal to it. | a vase lit from one side, strong shadow
    Mix more paint than you think you need. | a palette knife mixing paint
    Put the darkest dark next to the brightest bright. | a black and white study pinned to a wall
    Step back every few minutes. The wall will tell you. | a painter seen from behind, far from the easel
    Stop a little before it is finished. | a brush laid down beside a painting
  `,
});
