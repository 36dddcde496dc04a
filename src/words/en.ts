import { DRAFTS_EN } from "./drafts-en.ts";
import { FILES_EN } from "./files-en.ts";
import { RECEIPT_EN } from "./receipt-en.ts";
import { ROW_WORDS_EN } from "./rows-en.ts";
import type { AllWords } from "./all-words.ts";

export const WORDS_EN: AllWords = {
  site: {
    skip: "Skip to content",
    forms: "Forms",
    about: "About this site",
    pages: { impressum: "Legal notice", datenschutz: "Privacy", barrierefreiheit: "Accessibility" },
    reportBarrier: "Report a barrier",
    language: "Language",
    loadingForms: "Loading the forms …",
    loadingForm: "Loading the form …",
    loadingPage: "Loading the page …",
    noForms: "No form is in force at present.",
    drafts: "Drafts",
    draftsHint: "These editions are not in force yet. You can try them out.",
    edition: (date) => `Edition of ${date}`,
    allForms: "All forms",
  },
  faults: {
    missingPage: "There is no such page",
    missingPageHint: "The address may be incomplete. You can find all forms on the start page.",
    notLoaded: "The page could not be loaded",
    noAnswer: "The server did not answer. Please check your connection and try again.",
    retry: "Try again",
  },
  intro: {
    draft: "Draft: this edition is not in force yet.",
    edition: (date) => `This is the edition of ${date}.`,
    toCurrent: "Go to the current edition",
    privacy:
      "What you enter stays in your browser until you have it checked, print it or submit it. The application counts " +
      "only with the signed printout.",
    blank: "Empty form to fill in by hand (PDF)",
    again: "Already begun or submitted? Load your draft or receipt",
    officialGerman:
      "Help and messages are in English. The official wording of the form stays in German, and only the German wording " +
      "counts.",
    clear: "Delete everything",
    cleared: "Everything you entered has been deleted.",
  },
  steps: {
    nav: "Steps",
    position: (step, total) => `Step ${step} of ${total}`,
    unnamed: "Details",
    review: "Check your answers",
    finished: "Done",
    done: "completed",
    faulty: "with errors",
    asked: "please check",
    next: "Continue",
    back: "Back",
    toReview: "Back to “Check your answers”",
    toList: "Back to the messages",
    later: "Complete later",
    onward: "Go to the next step",
    inShort: "In short",
  },
  findings: {
    kinds: { error: "Error", confirm: "Please check", hint: "Note", confirmed: "Confirmed" },
    vouch: (label) => `I have checked this entry${label === undefined ? "" : ` (${label})`}. It is correct.`,
    mended: "done",
    boxBefore: "The box to confirm it is reached with Shift and Tab.",
    unanswered: "Please choose one of the two answers.",
  },
  fields: {
    optional: "optional",
    yes: "Yes",
    no: "No",
    choose: "Please choose",
    cancel: "Cancel",
    joinedLines: "The pasted text had several lines. They now stand one after the other with spaces between.",
    putAway: (yes) => `What you entered here is not sent now. Choose “${yes}” to have it back.`,
    below: "The questions about this are further down now.",
    datePattern: "DD.MM.YYYY",
  },
  lists: {
    row: "Row",
    entry: "Entry",
    boxes: (group) => `Ticks “${group}”`,
    cell: (label, row) => `${label}, row ${row}`,
    add: (item) => `Add ${item}`,
    remove: "Delete",
    removeItem: (item) => `Delete ${item}`,
    added: (item) => `${item} has been added.`,
    removed: (item) => `${item} has been deleted.`,
    full: (most) => `More than ${most} entries are not possible.`,
  },
  rows: ROW_WORDS_EN,
  files: FILES_EN,
  summary: {
    count: (count) =>
      count === 1 ? "One entry still needs your attention" : `${count} entries still need your attention`,
    missing: (count) => (count === 1 ? "One entry is still missing" : `${count} entries are still missing`),
    allMended: "All messages are dealt with.",
    askedMended: "These messages are dealt with. Please fill in the rest, too.",
    more: (count) => `${count} more entries are not listed here yet.`,
    showAll: (count) => `Show all ${count}`,
    boxBelow: "The box to confirm it comes after the row.",
    toConfirm: (count) => `Please look at ${count === 1 ? "one entry" : `${count} entries`} and confirm`,
    areConfirmed: "Confirmed by you",
    hints: "Notes on your entries",
    hintsPass: "You can continue anyway.",
  },
  review: {
    wording: "Wording of the form",
    change: "change",
    rows: (count) => (count === 1 ? "1 row" : `${count} rows`),
    rowsMarked: (changed, added) =>
      `of these ${[`${changed} changed`, `${added} new`].filter((it) => !it.startsWith("0 ")).join(" and ")}`,
    complete: (hints) =>
      [
        "Your details are complete.",
        hints === 0 ? "" : hints === 1 ? "There is one note on them." : `There are ${hints} notes on them.`,
      ]
        .join(" ")
        .trim(),
    toSubmit: "Go to submitting",
    nothing: "no entry",
    asBefore: (reference) => `Everything here is still as in application ${reference}.`,
    marked: (reference) => `What differs from application ${reference} is marked.`,
    toChange: "Go to the first change",
    changed: "changed",
    added: "new",
    before: "before:",
    beforeNothing: "before: empty",
    gone: (names, more) => `No longer here, before: ${names}${more === 0 ? "" : ` and ${more} more`}`,
  },
  submit: {
    title: "Submit and print",
    closedTitle: "Submitting is not possible",
    meaning: (issuer) =>
      `With “Submit and print” your details are sent to ${issuer}, and the printout to sign opens in a new tab. Your application ` +
      "counts only with the signed printout.",
    notYet: "Not submitted yet.",
    send: "Submit and print",
    sendAgain: "Try again",
    sending: "Your details are being sent …",
    noAnswer:
      "The server did not answer. Your details are still here. They will be sent again automatically as soon as " +
      "possible; nothing is submitted twice.",
    busy: (detail) => `${detail} It will be sent again automatically in a moment.`,
    keyUsed:
      "Other details have already been received for this draft, perhaps from another tab. The details here are still " +
      "there. Submitting again makes a second application.",
    closedDraft: "This edition is a draft. You can try it out, but not submit it.",
    closedPaper: "This form is not submitted online.",
    closedOld: "This edition of the form does not accept applications at present. Please use the current edition.",
  },
  print: {
    only: "Print only (nothing is stored)",
    onlyNext: "Sign it and send it by post; no more is needed. Nothing was sent from here, and you can still submit.",
    onlyMeaning: "With “Print only” nothing is sent and nothing is stored; then the signed printout alone counts.",
    onlyNextOpen:
      "Fill in with a pen what is still missing, sign it and send it by post. Nothing was transmitted, and you can still hand it in.",
    openPlaces: "“Print only” works even with entries missing. Fill in the rest on paper with a pen.",
    again: "Make the printout",
    making: "The printout is being made …",
    ready: "The printout is ready.",
    open: "Open the printout (new tab)",
    save: "Save the printout (PDF)",
    noAnswer: "The server did not answer. Please check your connection and print again.",
  },
  drafts: DRAFTS_EN,
  receipt: RECEIPT_EN,
};
