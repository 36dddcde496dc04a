/** A note's syntax tree (mdast) as React elements; never an HTML string, so no note can bring a script. */
import type { Nodes, Root, RootContent } from "mdast";
import { createElement, Fragment, type ReactNode } from "react";

import { langOf } from "../lang-of.ts";

export interface NoteTextProps {
  readonly note: Root;
  /** Level of the page's heading the note stands under; its own headings begin one below. */
  readonly under: number;
  /** Id of the note's language where it is not the page's. */
  readonly language?: string | undefined;
}

export function NoteText({ note, under, language }: NoteTextProps) {
  return (
    <div className="note-text" lang={langOf(language)}>
      {renderAll(note.children, under)}
    </div>
  );
}

/** The text of a note's first heading, and the note without it. */
export function splitHeading(note: Root): { readonly heading: string | undefined; readonly rest: Root } {
  const [first, ...others] = note.children;
  if (first?.type !== "heading") return { heading: undefined, rest: note };
  return { heading: textOf(first).replace(/:$/, ""), rest: { ...note, children: others } };
}

/** All of its words. */
export function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

function renderAll(nodes: readonly RootContent[], under: number): ReactNode {
  // A note never changes while it is shown, so that the index is key enough.
  return nodes.map((node, index) => <Fragment key={index}>{renderNode(node, under)}</Fragment>);
}

function renderNode(node: RootContent, under: number): ReactNode {
  switch (node.type) {
    case "text":
    case "html":
      return node.value;
    case "break":
      return <br />;
    case "thematicBreak":
      return <hr />;
    case "inlineCode":
    case "code":
      return <code>{node.value}</code>;
    case "heading":
      return createElement(`h${Math.min(under + node.depth, 6)}`, undefined, renderAll(node.children, under));
    case "list":
      return createElement(node.ordered === true ? "ol" : "ul", undefined, renderAll(node.children, under));
    case "link":
      return <a href={safeAddress(node.url)}>{renderAll(node.children, under)}</a>;
    default:
      return renderPlain(node, under);
  }
}

const TAGS: Readonly<Record<string, string>> = {
  paragraph: "p",
  emphasis: "em",
  strong: "strong",
  blockquote: "blockquote",
  listItem: "li",
};

function renderPlain(node: RootContent, under: number): ReactNode {
  if (!("children" in node)) return null;
  return createElement(TAGS[node.type] ?? "span", undefined, renderAll(node.children, under));
}

/** Only addresses that open something to read or write to; anything else leads nowhere. */
function safeAddress(url: string): string | undefined {
  return /^(?:https?:|mailto:|tel:|\/|#)/i.test(url) ? url : undefined;
}
