import { frame } from "../frame";

export const games = frame({
  id: "games",
  keys: "game, gaming, gamer, videogame, console, arcade, puzzle, boardgame, esports, playstation, xbox, nintendo, minecraft, controller, dice, card, quest, rpg, level, player, toy, lego, play, video game, board game",
  kind: "thing",
  format: "teaser",
  near: ["technology", "family", "events", "books"],
  music: "epic",
  sound: "low electronic pulse",
  thing: "a game controller on a table",
  want: ["open the last door", "beat the big sister once", "find the hidden room"],
  call: ["Press start.", "Your move.", "Roll the dice."],
  obstacle: ["a locked gate with no key", "a dragon that has read the map"],
  door: `
    On the floor, somebody has started to build a castle. | a toy castle on a carpet, afternoon light
  `,
  hook: `
    The screen is black. Then, very small, one light. | a dark screen with one tiny light | low pulse
    A door. No handle. You have been here before. | a stone door without a handle, torch light | dripping in a cave
    The dice are in the air, and everyone is an expert. | two dice in mid-air above a table, close-up | dice rolling
  `,
  pain: `
    You lost. You are going to bed. You are not going to bed. | a player leaning back before a glowing screen
    Only one piece is missing, and it is the sky. | a nearly finished puzzle with one gap
  `,
  moments: `
    A map unrolls, and most of it is fog. | an unrolled map with blank areas, candle light
    The village is asleep. The well is not. | a small village with a glowing well, moonlight
    Three roads, one torch, and a friend who always says left. | three dark tunnels with one torch
    Thumbs know the way before you do. | thumbs on a controller, blue screen light | controller clicks
    Something large breathes behind the waterfall. | a waterfall with a glowing cave behind it | waterfall and a low growl
    You jump. The ground thinks about it. | a small figure leaping between cliffs
    A coin, a key, a note in somebody's handwriting. | a coin, a key and a note on a stone floor
    The tower has one more floor than it had this morning. | a tall dark tower against a red sky
    A card is turned over, and the table shouts. | a playing card turned over on a table, warm lamp | a table of friends shouting
    Grandmother moves her knight. She has not blinked. | an old woman moving a chess knight
    The music drops out. That is never good. | a wide empty arena under a cold light | sudden silence and wind
    A dragon lands, politely, between you and the exit. | a dragon landing before a stone gate, dusk | heavy wings
    One heart left, and a plan drawn in the sand. | a small glowing heart in darkness
    The lock turns. It was never locked. | a stone door opening with light behind | a heavy stone door
    Sunrise, on a mountain somebody made out of nothing. | a glowing mountain landscape at sunrise
  `,
  gain: `
    You look up, and it is dark outside, and everybody is laughing. | friends on a sofa lit by a screen, night | friends laughing
    The door is open. Of course there is another door. | a bright doorway leading to another door
  `,
  close: `
    Continue? | a glowing question mark on a dark screen | low pulse
    Put the pieces back. The castle will keep. | toy pieces in a wooden box, evening
    Your move. | a hand above a chess piece, dark background
  `,
});
