import { frame } from "../frame";

export const science = frame({
  id: "science",
  keys: "science, physics, chemistry, biology, experiment, laboratory, lab, microscope, atom, molecule, cell, dna, gravity, light, evolution, energy, quantum, mathematics, magnet, electricity, electron, relativity, research, scientist, crystal, rainbow, time, sound, bacteria, virus",
  kind: "topic",
  format: "explainer",
  near: ["space", "nature", "education", "technology"],
  music: "mysterious",
  sound: "quiet laboratory",
  thing: "a workbench with glass flasks and a notebook",
  want: ["find out why", "see the smallest thing there is", "repeat the one strange result"],
  call: ["Try {them} yourself.", "Keep asking.", "Look again."],
  obstacle: ["a result that will not repeat", "a question older than the lab"],
  door: `
    In a lit room, someone is writing down a number twice. | a scientist writing in a notebook under a lamp, night
  `,
  hook: `
    Drop a spoon. Nobody is surprised. That is the surprising part. | a spoon falling beside a kitchen table, slow motion | a spoon dropping
    A child asks why, four times, and we have run out of answers. | a child looking up at an adult in a garden
    It begins with somebody saying: that is odd. | a scientist leaning towards a glass flask
  `,
  pain: `
    The first explanation is simple, lovely and wrong. | a formula crossed out on a blackboard
    We learned the name for it, and stopped looking. | an old textbook closed under dust
  `,
  moments: `
    A notebook opens: date, weather, nothing yet. | a laboratory notebook with a pencil, morning light
    The flask is clean. The question is not, yet. | a clear glass flask against a window
    One drop falls in, and the whole glass changes its mind. | a drop of dye in a glass flask of water, close-up | a drop in water
    Light goes into a prism as one thing and comes out as a family. | a glass prism on a laboratory bench, a rainbow on the wall
    A pendulum says the same thing all night. | a swinging pendulum in a dark room | a ticking pendulum
    Under the lens, a grain of salt is a palace. | salt crystals under a microscope, bright field
    Iron filings stand up and point at what we cannot see. | iron filings around a magnet, top view
    The candle leans towards nobody, and yet it leans. | a candle flame leaning in a dark room | a candle flame
    Numbers fill a column. One of them will not sit still. | a page of numbers with one circled
    Somebody repeats it in another town, with another kettle. | two kettles on two stoves, side by side
    The machine hums. People wait, and eat sandwiches. | scientists with sandwiches beside a large machine | machine hum
    A leaf is held to the light, and it is full of roads. | a leaf with bright veins against the sun, macro view
    Frost has drawn on the glass again, without a teacher. | frost on a window pane, winter morning, macro view
    On the blackboard, one line is suddenly enough. | a single short formula on a clean blackboard
    The lab goes dark. One small green light goes on thinking. | a dark laboratory with one green light, night | quiet electric hum
  `,
  gain: `
    The answer is smaller than the question, and it fits in a hand. | a glass sphere in an open hand, soft light
    Now look at the spoon again. | a spoon on a table in morning sun
  `,
  close: `
    The best answers leave the door open. | an open laboratory door with light behind it
    Somewhere, somebody is saying: that is odd. | a lit window in a dark research building
    Write it down, with the date. | a pencil writing a date in a notebook, close-up
  `,
});
