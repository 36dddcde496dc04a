import type { ReceiptWords } from "./all-words.ts";

export const RECEIPT_EN: ReceiptWords = {
  received: "Your details have been received.",
  stays: "The application is handed in. To change something, choose “Correct the application”.",
  reference: "Reference number",
  receivedAt: "Received",
  time: (written) => written,
  loaded: "This is what your receipt says. You can print the application again or correct it.",
  outdated: (reference) =>
    `This application has been corrected since. Send only the printout of the application ${reference}; with its receipt ` +
    "you can print and correct it.",
  outdatedTitle: (reference) => `Replaced by the application ${reference}`,
  outdatedPaper: "Old printout, only to look at",
  save: "Save the receipt",
  fileName: "Receipt",
  saveNew: "Save the new receipt as well: with the old one only the old application can be printed.",
  saveHint:
    "With the receipt you can print and correct the application even when this tab is closed. Whoever has it can " +
    "read your details; keep it in a safe place.",
  next: "What to do next",
  address: "Postal address",
  afterwards: "What you can still do",
  again: "Start again",
  againHint:
    "Opens an empty form. This application stays submitted, but is no longer shown here; please save the printout and " +
    "the receipt first.",
  againHintLoaded: "Opens an empty form. With the receipt you find this application again.",
  againQuestion: "Start again with an empty form?",
  correct: "Correct the application",
  correctHint:
    "You can do so as long as this tab is open, later with the receipt. This makes a new application with a new " +
    "number that replaces this one.",
  correcting: (reference) =>
    `You are correcting application ${reference}. Submitting makes a new application that replaces it.`,
  replaced: (reference) => `This application replaces ${reference}. Sign and send only the new printout.`,
  leaveCorrection: "Stop correcting",
  leaveQuestion: "Discard this correction?",
  leaveMeaning: (reference) => `What you changed will be lost. Application ${reference} stays as you submitted it.`,
  leave: "Discard the correction",
  left: (reference) => `Nothing was corrected. Application ${reference} stays as you handed it in.`,
  stay: "Continue correcting",
  file: {
    title: "Receipt",
    replaces: "Replaces application",
    issuer: "Recipient",
    form: "Form",
    edition: "Edition",
    digest: "Checksum of the edition",
    secret: "Secret key",
    keepSecret:
      "The key opens the details you submitted. Do not pass it on. To print or correct the application again, load this " +
      "file in the form under “Continue later”.",
    address: "The application counts only with the signed printout. Postal address:",
  },
};
