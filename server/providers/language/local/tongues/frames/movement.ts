import { tongueFrame } from "./tongue-frame";

export const movement = tongueFrame({
  id: "movement",
  keys: {
    es: "deport gimnasio entren correr corredor carrera maratón fútbol tenis baloncesto nataci ciclis salud fuerza danza baile bailar escalad equipo zapatilla fisioter médic hospital",
    fr: "sport gym entraîn courir coureur course marathon football tennis basket natation cyclis santé force danse danser escalad équipe baskets kiné médecin hôpital",
    de: "sport fitness training trainier laufen läufer lauf marathon fußball tennis basketball schwimm radfahr gesundheit kraft tanz tanzen kletter verein laufschuh physio arzt krankenhaus",
  },
  call: {
    es: ["Ata los cordones.", "Da el primer paso.", "Muévete a tu ritmo."],
    fr: ["Lacez vos chaussures.", "Faites le premier pas.", "Allez à votre rythme."],
    de: ["Bind die Schuhe zu.", "Mach den ersten Schritt.", "Beweg dich in deinem Tempo."],
  },
  format: "ad",
  near: ["nature", "city", "sleep"],
  music: "upbeat",
  sound: "footsteps and breathing",
  thing: "a pair of running shoes on a doorstep",
  door: `
    a runner crossing a bridge, morning | footsteps
    Alguien pasa corriendo, y el puente vibra un poco.
    Quelqu’un passe en courant, et le pont vibre un peu.
    Jemand läuft vorbei, und die Brücke bebt ein wenig.
  `,
  hook: `
    a heart-shaped stone on a running path, dawn
    El cuerpo pide moverse.
    Le corps demande à bouger.
    Der Körper will sich bewegen.
    laces being tied on a step, dawn light
    Todo empieza con un nudo y una puerta abierta.
    Tout commence par un nœud et une porte ouverte.
    Alles beginnt mit einem Knoten und einer offenen Tür.
    an empty running track with mist, sunrise
    A esta hora, la pista todavía no conoce a nadie.
    À cette heure, la piste ne connaît encore personne.
    Um diese Zeit kennt die Bahn noch niemanden.
  `,
  pain: `
    a person on a sofa looking at rain, grey light | rain on glass
    Mañana, dice el sofá. Y el sofá es muy convincente.
    Demain, dit le canapé. Et le canapé sait convaincre.
    Morgen, sagt das Sofa. Und das Sofa redet gut.
    a person rubbing a stiff neck at a desk
    Ocho horas sentados, y la espalda lleva la cuenta.
    Des heures assis, et le dos tient les comptes.
    Stunden im Sitzen, und der Rücken zählt mit.
  `,
  moments: `
    breath clouds in cold morning air, close-up | breathing
    El primer minuto cuesta. El segundo ya sabe el camino.
    La première minute coûte. La deuxième connaît le chemin.
    Die erste Minute ist schwer. Die zweite kennt den Weg.
    shoes on a gravel path, low angle, morning | steps on gravel
    Un paso, otro paso, y el ruido de la cabeza se queda atrás.
    Un pas, un autre pas, et le bruit de la tête reste derrière.
    Ein Schritt, noch ein Schritt, und der Lärm im Kopf bleibt zurück.
    a person stretching against a tree, soft sun
    El cuerpo se queja un poco, y luego se acuerda.
    Le corps se plaint un peu, puis il se souvient.
    Der Körper murrt ein wenig, dann erinnert er sich.
    a ball bouncing on an empty court, noon | a bouncing ball
    Un balón bota, y en la esquina ya son cuatro.
    Un ballon rebondit, et au coin ils sont déjà quatre.
    Ein Ball springt, und an der Ecke sind es schon vier.
    hands gripping a bar, chalk dust, side light
    Las manos aprietan, el polvo cae, y nadie habla.
    Les mains serrent, la poussière tombe, et personne ne parle.
    Die Hände greifen zu, Staub fällt, und niemand spricht.
    a swimmer's arm entering water, morning light | splash
    El agua se abre y se cierra, como una puerta.
    L’eau s’ouvre et se referme, comme une porte.
    Das Wasser öffnet und schließt sich wie eine Tür.
    a coach with a notebook beside a field
    Alguien en la banda grita un nombre, y basta.
    Au bord du terrain, quelqu’un crie un prénom, et cela suffit.
    Am Rand ruft jemand einen Namen, und das genügt.
    a missed shot and a smile, afternoon
    Sale mal, y hay risas. Se vuelve a intentar.
    C’est raté, et on rit. On recommence.
    Es geht daneben, und alle lachen. Dann noch einmal.
    a hill seen from its foot, long road
    La cuesta parece más alta desde abajo.
    La côte paraît plus haute vue d’en bas.
    Von unten sieht der Hügel höher aus.
    rain on a runner's face, close-up | rain
    Llueve, y a mitad del camino ya da igual.
    Il pleut, et à mi-chemin cela n’a plus d’importance.
    Es regnet, und auf halbem Weg ist das egal.
    friends sitting on grass with water bottles, evening
    Después, sentados en la hierba, nadie tiene prisa.
    Après, assis dans l’herbe, personne n’est pressé.
    Danach sitzen alle im Gras, und keiner hat es eilig.
    muddy shoes on a doorstep, sunset
    Los zapatos se quedan fuera y cuentan el resto.
    Les chaussures restent dehors et racontent la suite.
    Die Schuhe bleiben draußen und erzählen den Rest.
  `,
  gain: `
    a person at a lookout with arms open, sunrise
    Y al día siguiente, la escalera parece más corta.
    Et le lendemain, l’escalier paraît plus court.
    Und am nächsten Tag ist die Treppe kürzer.
    a relaxed person drinking water in a doorway
    El cansancio de hoy es de los buenos.
    La fatigue de ce soir est une bonne fatigue.
    Die Müdigkeit von heute ist eine gute.
  `,
  close: `
    an empty path waiting in early light
    El camino sigue ahí mañana, a la misma hora.
    Le chemin sera encore là demain, à la même heure.
    Der Weg ist morgen wieder da, zur selben Zeit.
    a lit gym window on a quiet street, dusk
    No hace falta ganar a nadie. Basta con salir.
    Il ne faut battre personne. Il suffit de sortir.
    Man muss niemanden schlagen. Es reicht, hinauszugehen.
  `,
});
