import { FOOTER_PRICE, JOINING_PER_SECOND, OUTRO_PRICE, TRANSLATION_PER_SECOND } from "@/server/core/credits/prices";

/** How something is done in Kinora. */
export interface HelpTopic {
  /** What a question about it has in it; the topic with the most of these is meant. */
  words: readonly RegExp[];
  says: string;
}

export const helpTopics: readonly HelpTopic[] = [
  {
    words: [/\b(subtitles?|captions?)\b/, /\b(add|turn on|show|enable|remove|turn off|hide|get rid)\b/],
    says:
      "In the editor open Text in the rail on the left: the switch for captions is there, with their font, size and place. Render afterwards. " +
      "By API: POST /v2/video/add_subtitles or /v2/video/remove_subtitles with video_session_id. Both are free. " +
      "Captions from the beginning: enable_subtitles when the film is made.",
  },
  {
    words: [/\btranslat\w*/, /\b(other|another|different) language\b/],
    says:
      `POST /v2/translate_video with video_session_id and language makes the same film in another language, for ${TRANSLATION_PER_SECOND} credits a second. ` +
      "It needs OPENAI_API_KEY on this server, or the program apertium with the two languages.",
  },
  {
    words: [/\b(join|combine|merge|concatenate|put together)\b/, /\bfilms?\b/],
    says:
      "In Films select finished films of one format in the order they shall play, then choose Join. By API: POST /v2/join_videos with " +
      `session_ids. It costs ${JOINING_PER_SECOND} credits for each second of all of them.`,
  },
  {
    words: [/\b(clone|copy|duplicate)\b/, /\b(film|video)\b/],
    says: "In Films open the menu of a finished film and choose Clone. By API: POST /v2/video/clone. Copies are free and have files of their own.",
  },
  {
    words: [/\b(outro|end card|ending|call to action at the end)\b/],
    says:
      "In the editor open Brand and switch on End on a card: headline, a line below and an address that is drawn as a QR code. Rendering a new outro " +
      `costs ${OUTRO_PRICE} credits. By API: POST /v2/add_outro_image.`,
  },
  {
    words: [/\b(footer|call to action|banner|cta)\b/],
    says: `In the editor open Brand: the footer of all scenes. One scene's own footer is in the inspector. Rendering a new footer costs ${FOOTER_PRICE} credits. By API: POST /v2/update_footer_image.`,
  },
  {
    words: [/\b(re-?roll|another|different|new|other|change|replace)\b/, /\b(picture|image|shot|visual)\b/],
    says:
      "Select the scene and open Picture in the inspector: say what it shall show and make another one, at the price on the button, or upload your own. " +
      "R does the same with the keyboard. By API: POST /v2/video/reroll-layers; quote_only tells the price first.",
  },
  {
    words: [/\b(upload|own|my)\b/, /\b(pictures?|images?|photos?|videos?|clips?|footage)\b/],
    says:
      "A film from your own pictures: drop them on New film, one scene each. In a film that is there: select a scene, then Upload your own in the inspector. " +
      "By API: POST /v2/upload_image_data, then POST /v2/image_list_to_video.",
  },
  {
    words: [/\b(change|rewrite|edit|correct|fix)\b/, /\b(line|narration|script|words|text|voice-?over)\b/],
    says:
      "Select the scene, write another line under Narration in the inspector, then Speak this line: it is priced by the length of the scene. Render afterwards. " +
      "Or ask me: replace the line of scene 2 with “…”.",
  },
  {
    words: [/\b(move|reorder|order|swap)\b/, /\bscenes?\b/],
    says: "Drag the scene's card in the storyboard, or use Alt+← and Alt+→. Or ask me: move scene 3 before scene 1.",
  },
  {
    words: [/\b(split|trim|cut|shorten|lengthen|longer|shorter|retime|delete|remove)\b/, /\bscenes?\b/],
    says:
      "Select the scene. S splits it at the playhead, Q and W trim its beginning and end there, Delete removes it, and Length in the inspector retimes it. " +
      "A scene is never shorter than its line. Or ask me: make scene 2 two seconds longer.",
  },
  {
    words: [/\b(volume|louder|quieter|mute|mix|level|loudness)\b/, /\b(music|voice|sound|effects?)\b/],
    says: "In the editor open Audio: voice, music and effects have a level each, and Ducking says how far music steps back under speech. Or ask me: music quieter.",
  },
  {
    words: [/\brender\w*\b/, /\b(edits?|changes?)\b/],
    says: "Choose Render at the top of the editor. Only what changed is drawn again, and it is free, except for a new footer or outro.",
  },
  {
    words: [/\b(download|export|save|deliver)\b/, /\b(mp4|file|srt|vtt|film|video|stems|poster)\b/],
    says: "Open Deliver at the top of the editor (Ctrl+E): MP4, captions as SRT and VTT, chapters, poster, audio stems, a master without captions, and the project as JSON.",
  },
  {
    words: [/\b(undo|redo|go back|revert|restore|history|versions?)\b/],
    says: "Ctrl+Z undoes, Ctrl+Shift+Z does it again, as far back as you like and after a reload too. Ctrl+S keeps a version; Versions at the top brings one back.",
  },
  {
    words: [/\b(approve|checkpoint|step by step|step-by-step|manual|pause before)\b/],
    says:
      "Choose under How it is made on New film that it stops between its stages. At each stop the editor shows what was made: Approve and continue, or edit first. " +
      "By API: /v2/video/step/text_to_video with manual_step_stages, then process_next.",
  },
  {
    words: [/\b(cancel|stop|abort|pause|resume)\b/, /\b(film|video|render\w*|making)\b/],
    says: "Cancel is in the editor while the film is made. By API: POST /v2/cancel_render, /v2/pause_render and /v2/resume_render. Finished stages stay charged, the rest comes back.",
  },
  {
    words: [/\b(format|aspect|vertical|portrait|square|landscape|9:16|16:9|1:1)\b/],
    says: "The format, 16:9, 9:16 or 1:1, is chosen on New film (aspect_ratio in the API). A film keeps the one it was made in.",
  },
  {
    words: [/\b(make|create|start|new)\b/, /\b(film|video|movie)\b/],
    says: "Open New film, write what it shall be about or drop pictures there, choose format and length, and look at the price beside the button. By API: POST /v2/text_to_video or /v2/image_list_to_video.",
  },
  {
    words: [/\b(presenter|avatar|host)\b/],
    says: "On New film from pictures switch on An illustrated presenter: it speaks the narration. By API: add_narrator_avatar. It costs 4 credits a second more.",
  },
  {
    words: [/\b(voice|speaker|narrator)\b/, /\b(choose|change|another|different|pick|select)\b/],
    says: "The voice is chosen on New film, beside the language. By API: speakerOptions.",
  },
  {
    words: [/\b(buy|purchase|recharge|top ?up|get more|add)\b/, /\bcredits?\b/],
    says: "Open Account, Credits. One credit is one US cent. By API: POST /v2/credits/recharge with credits; POST /v1/enable_autorecharge buys by itself.",
  },
  {
    words: [/\b(api[- ]?keys?|app[_ -]?key|token|authenticate|sign in by program)\b/],
    says: "Open Account, API keys. Programs send Authorization: Bearer <key>. An APP_KEY with a secret is for programs that run on their own.",
  },
  {
    words: [/\bwebhooks?\b/, /\b(notify|notified|callback)\b/],
    says: "Send webhookUrl with a request: it is called once when the film has ended. Account, Webhooks shows deliveries, sends them again and has the secret that signs them.",
  },
  {
    words: [/\b(customers?|external users?|sub-?accounts?|my users)\b/],
    says: "Open Account, Customers, or POST /v2/user/create_external_user. They have credits, films and keys of their own; POST /v2/credits/grant gives them credits.",
  },
  {
    words: [/\b(shortcuts?|keyboard|keys)\b/],
    says: "Press ? anywhere in the studio. Ctrl+K opens the command palette.",
  },
  {
    words: [/\b(archive|hide|find|search|filter)\b/, /\b(films?|library)\b/],
    says: "Films has a search and filters; Archive is in the menu of each film. By API: POST /v2/archive.",
  },
  {
    words: [/\b(language model|openai|ollama|vllm|lm studio|connect|provider|gpt|llm)\b/],
    says: "Set OPENAI_API_KEY on the server. OPENAI_BASE_URL names any other server that speaks OpenAI's API, such as Ollama, vLLM or LM Studio, and OPENAI_MODEL its model.",
  },
  {
    words: [/\b(embeddings?|semantic|index|search my|search records)\b/],
    says: "POST /v1/chat/create_embedding takes records, /v1/chat/create_embedding_from_url the pages of a site; /v1/chat/search_against_embedding searches them.",
  },
];

/** The topic that a question about how to do something means; null where none is. */
export function findTopic(question: string): HelpTopic | null {
  const asked = question.toLowerCase();
  const scored = helpTopics.map((topic) => {
    const hits = topic.words.filter((word) => word.test(asked)).length;
    return { topic, hits, share: hits / topic.words.length };
  });
  const [best] = scored.filter(({ hits }) => hits > 0).sort((a, b) => b.share - a.share || b.hits - a.hits);
  return best?.topic ?? null;
}
