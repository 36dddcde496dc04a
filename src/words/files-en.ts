import type { FileWords } from "./file-words.ts";

export const FILES_EN: FileWords = {
  save: "Save the draft to a file",
  saveHint: "The file holds all your details. Keep it as carefully as the application itself.",
  saved: (file) => `Your browser is saving the file “${file}”. It is usually in the folder “Downloads”.`,
  loadHint: "With the receipt you can print or correct an application you submitted.",
  isPaper:
    "This is the printout. Please choose the file whose name begins with “Receipt” or with the name of the form.",
  load: "Load a draft or receipt from a file",
  replaceQuestion: "Replace your details with the file?",
  replaceMeaning: "What you entered here will be lost.",
  replace: "Replace",
  loaded: "The draft has been loaded.",
  tooLarge: "This file is larger than 1 MB. A draft of this page is never that large.",
  unreadable: "This file is neither a draft nor a receipt saved by this page. Nothing was changed.",
  underWay: "Your details are on their way and the server has not answered yet. Please load the draft when it has.",
  excess: "This file holds more entries than the form allows. Nothing was changed.",
  otherForm: (form) => `This file belongs to another form: “${form}”.`,
  unknownForm: "This draft belongs to a form that does not exist here. Nothing was changed.",
  unknownRevision: (date) => `This page does not know the edition of ${date} that this draft was made for.`,
  older: (date) => `This draft was made for the edition of ${date}. A newer one is in force now.`,
  olderOpen: "The older edition is still accepted. You can choose.",
  olderClosed: "The older edition is no longer accepted.",
  goOnOlder: (date) => `Go on with the edition of ${date}`,
  move: "Move to the current edition",
  moved: "Your details have been moved. Please look through them once more.",
  keptCount: (count) => (count === 1 ? "One entry is unchanged." : `${count} entries are unchanged.`),
  changed: "Changed:",
  added: "New:",
  dropped: "Not taken over:",
  moreNotes: (count) => `And ${count} more.`,
  refused: "Your browser does not allow saving on this device. Please save to a file.",
  conflict:
    "This draft was changed in another tab. What you enter here is no longer saved on the device until you decide.",
  takeOther: "Use what is in the other tab",
  keepMine: "Go on with what is here",
  gone:
    "This draft was submitted or deleted in another tab and is no longer kept on the device. Here you can still see " +
    "it.",
  clearQuestion: "Delete everything you entered in this form?",
  clearMeaning: "This cannot be undone. What you submitted or saved as a file stays.",
  clearsDevice: "The draft on this device is deleted too.",
};
