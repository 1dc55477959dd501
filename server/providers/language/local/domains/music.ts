import { frame } from "../frame";

export const music = frame({
  id: "music",
  keys: "music, song, band, concert, guitar, piano, violin, jazz, orchestra, singer, album, dj, drum, drummer, musician, choir, opera, vinyl, record, melody, techno, hip-hop, rock, festival, stage, cello, trumpet, saxophone, composer, rapper",
  kind: "topic",
  format: "film",
  near: ["events", "city", "crafts", "art"],
  music: "warm",
  sound: "a room with instruments",
  thing: "a guitar leaning on a chair",
  want: ["play it once without a mistake", "hear the song from the radio again", "sing louder than the rain"],
  call: ["Turn it up.", "Come early, stay late.", "Listen to the end."],
  obstacle: ["a broken string", "a hall that stays silent"],
  door: `
    Through a wall, somebody is practising the same four bars. | an old house with one open window, evening | faint piano practice
  `,
  hook: `
    One string, one finger, and the room goes quiet. | a finger on a guitar string, macro view | one guitar note
    The hall is dark. Somebody coughs. Somebody counts to four. | a dark stage with instruments and one light | a hall before a concert
    It was on the radio once, and you have looked for it since. | an old radio on a kitchen shelf, rain outside | radio static
  `,
  pain: `
    Same four bars. Same wrong note. Same neighbour. | a pianist with head on the keys, afternoon | a wrong piano note
    The song is in your head, and it will not come down. | a person with headphones on a grey platform
  `,
  moments: `
    Cases click open, all along the corridor. | instrument cases opening in a corridor, warm light | case latches
    An oboe gives one note, and everyone agrees with it. | an orchestra tuning on a stage | an orchestra tuning
    Rosin dust hangs in the light like slow snow. | a violin bow with dust in a light beam, close-up
    Fingers walk up the keys, as if to see who is home. | hands on piano keys, side light | soft piano scale
    The drummer hits nothing, twice, and then the world. | a drummer with raised sticks, stage light | drums starting
    A bass line comes through the floor and takes a seat. | a double bass player in a dim club | double bass line
    Brass catches the lamp and throws it about. | a trumpet with bright reflections, close-up
    Someone in the third row has shut her eyes. | a woman listening with closed eyes, warm stage light
    The chorus comes, and strangers know the words. | a singing crowd with raised hands, coloured light | a crowd singing
    Between two notes there is a small clean silence. | a conductor's raised hand, dark background
    Vinyl turns, and a dust mote rides along. | a vinyl record turning, needle close-up | vinyl crackle
    In the kitchen, somebody dances with a dishcloth. | a person dancing in a kitchen, evening light | faint music from a radio
    On the last train, four boys hum in parts. | four friends on a night train, humming | humming voices
    A grandfather plays it slower. It was always meant to be slower. | an old man with an accordion on a bench | slow accordion
    The cable is rolled up. The floor still hums. | cables rolled on an empty stage, night | electric hum
  `,
  gain: `
    You go home, and the stairs are in three-four time. | a person dancing up a staircase, night
    The song ends. It does not leave. | an empty concert hall with one light on
  `,
  close: `
    One more. Everybody always wants one more. | a band in bright backlight, crowd hands | applause
    The needle lifts. Listen to the room. | a record needle lifting, lamp light | vinyl run-out groove
    Hum it on the way home. Someone will join in. | a person walking at night under street lamps
  `,
});
