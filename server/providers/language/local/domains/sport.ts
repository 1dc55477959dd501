import { frame } from "../frame";

export const sport = frame({
  id: "sport",
  keys: "sport, football, soccer, basketball, tennis, baseball, rugby, hockey, cricket, golf, ski, skiing, snowboard, skateboard, olympic, championship, team, match, goal, stadium, coach, league, volleyball, judo, karate, chess, cup, athletics, skater",
  kind: "topic",
  format: "ad",
  near: ["fitness", "community", "events", "city"],
  music: "epic",
  sound: "crowd far away",
  thing: "a ball on an empty pitch",
  want: ["hear the whistle one more time", "score once, for the little brother", "stand on the grass with the lights on"],
  call: ["Kick-off.", "Be there early.", "Bring your scarf."],
  obstacle: ["a bench with a name on it", "a scoreboard that will not turn"],
  door: `
    Two streets away, somebody has just scored. | a neighbourhood football pitch between houses, evening | a cheer from far away
  `,
  hook: `
    The pitch is empty, the lines are wet, and the lights come on. | an empty pitch under floodlights, wet grass, dusk | floodlights humming
    In the tunnel, nobody talks. Studs do. | players in a stadium tunnel, backlight | studs on concrete
    A ball does not care who you are. Try it. | a ball on wet grass, close-up, low sun
  `,
  pain: `
    Last season is still hanging in the changing room. | an empty changing room with one shirt on a hook
    You know the score. The whole town knows the score. | an old scoreboard in the rain, grey light | rain on metal
  `,
  moments: `
    Someone paints the lines, walking backwards. | a groundskeeper on an empty football pitch, morning
    A kit bag, a flask, and two buses. | a teenager with a sports bag at a bus stop, dawn
    Tape goes round the ankle, the wrist, the old doubt. | hands taping an ankle, bench, close-up | tape tearing
    The coach draws an arrow, and then a longer arrow. | a coach drawing arrows on a board
    First touch. The cold goes out of everything. | a foot stopping a ball on wet grass, close-up | a ball kicked
    The crowd breathes in, all on one side. | a packed stand leaning forward, floodlight | crowd murmur rising
    Net, post, line: the three words for almost. | a ball hitting the post, night match | ball on a post
    A substitute jogs along the line, just in case. | a substitute warming up beside a pitch
    Mud writes its own numbers on the shirts. | muddy shirts from behind, rain | rain and shouting
    An old man explains it to a boy who already knows. | an old man and a boy in a stand with scarves
    Then it happens, and no one saw it the same way. | a leaping player and a ball in the air, floodlights | a crowd roaring
    Arms, strangers, scarves, and somebody's hat. | fans embracing in a stand, confetti | crowd cheering
    The loser ties a lace that was tied. | a player kneeling alone on the pitch, evening
    Whistle. Handshakes. Steam off the shoulders. | players shaking hands in cold floodlight | a referee whistle
  `,
  gain: `
    On the bus, they sing it again from the beginning. | a team singing in a night bus | singing in a bus
    You sleep with the window open and the match still going. | a bedroom window with far stadium lights
  `,
  close: `
    The lights go out in blocks. The grass keeps the studs. | stadium lights switching off, night | a switch and echo
    Next week. Same place. Bring your voice. | an empty stand with one scarf left on a seat
    Somewhere a child is kicking a ball against a wall. | a child playing against a wall, last sun | a ball against a wall
  `,
});
