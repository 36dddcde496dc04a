import type { DraftWords } from "./draft-words.ts";

export const DRAFTS_EN: DraftWords = {
  title: "Continue later: save a draft, load a draft or receipt",
  where: "Your details stay in this tab, even when you reload the page. They are gone once the tab is closed.",
  keep: "Keep the draft on this device",
  keepHint:
    "Anyone using this device with the same browser can then read the draft. On a shared computer please leave this " +
    "off and save to a file.",
  keptUntil: (date) =>
    `The draft is saved on this device. It will be deleted on ${date} unless you change something before.`,
  found: (date) => `This is your draft of ${date} that was kept on this device.`,
  renewed:
    "This form has been renewed in the meantime. Your details are still here and were checked again. Please look " +
    "through them once more.",
  tabRefused: "Your browser saves nothing in this tab. Reloading loses your details; please save them to a file.",
  close: "Close this message",
};
