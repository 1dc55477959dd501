import { frame } from "../frame";

export const logistics = frame({
  id: "logistics",
  keys: "logistics, delivery, shipping, warehouse, package, parcel, courier, truck, container, freight, cargo, supply, port, factory, manufacturing, machine, industry, construction, crane, forklift, post, mail, production, steel, mine, tool, assembly, welding, supply chain",
  kind: "topic",
  format: "ad",
  near: ["city", "cars", "technology", "ocean"],
  music: "uplifting",
  sound: "warehouse hum",
  thing: "a parcel on a doorstep",
  want: ["have it there by morning", "find the one box among thousands", "see where it all comes from"],
  call: ["Send {them}.", "Track it with your eyes shut.", "Sign here."],
  obstacle: ["a bridge closed for the night", "a label washed off by rain"],
  door: `
    Behind the hill, containers are stacked like a second town. | stacked containers at a port, hazy morning | port cranes
  `,
  hook: `
    At four in the morning, the world is mostly doors and lorries. | lorries at loading doors, night, floodlight | lorries reversing
    Everything on this table has been on a ship. | a breakfast table by a window, wide view
    A box, a label, a stranger's front door. | a parcel on a doorstep, early light
  `,
  pain: `
    It is on its way. It has been on its way since Tuesday. | a person at a window looking down a street, rain
    "We missed you", says the card. You were in. | a delivery card on a doormat, grey light
  `,
  moments: `
    Tape screams across the top, and it is sealed. | tape drawn over a cardboard box, close-up | packing tape
    A pencil, a weight, a stamp, a thump. | a parcel on a scale, old counter | a stamp thumping
    The belt carries a thousand destinations in single file. | parcels on a long conveyor belt, warehouse | conveyor belt
    A forklift turns round on the spot, like a dancer with a piano. | a forklift turning in a warehouse aisle | forklift beeping
    Doors slam, twice, and the yard goes quiet. | lorry doors closing in a dark yard | lorry doors
    A crane picks up a house-sized box between two fingers. | a port crane lifting a container, dawn | port crane
    The ship leaves so slowly that it looks like thinking. | a container ship leaving a port, morning haze | ship horn
    Out there, the stars do the addresses. | a cargo ship at night under stars | engine hum and waves
    Rails sing before you can see what is coming. | railway tracks with a far freight train, noon | rails humming
    A driver has coffee with the sunrise, and a photograph on the dash. | a lorry cab with a photograph, sunrise
    The mountain has a tunnel. The tunnel has a queue. | a lorry entering a mountain tunnel
    The van knows every dog on the round. | a delivery van and a dog at a gate, morning | a dog barking
    Stairs. There is always a fifth floor. | a courier climbing stairs with a box | footsteps on stairs
    A bell, a pen, a scribble that is nobody's name. | a hand signing on a small screen, doorway | a doorbell
    Knife, flaps, paper, and there it is. | hands opening a parcel on a table, sunlight | opening a cardboard box
  `,
  gain: `
    It came a long way to be opened at this table. | an opened box on a kitchen table, warm light
    The street is quiet again, and every door has what it waited for. | a quiet street with closed doors, evening
  `,
  close: `
    The last van goes home empty. | an empty van on a road at dusk
    Tonight, somewhere, a belt begins to move. | a long conveyor under lamps, night | conveyor belt
    Knock twice. | a courier's hand at a door, low sun | two knocks
  `,
});
