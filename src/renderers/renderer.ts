import type { RankedTester } from "@jsonforms/core";
import type { ComponentType } from "react";

import type { Schema, UiElement } from "../form/definition.ts";
import type { Json, JsonObject } from "../form/json.ts";

/** What JSON Forms hands to a renderer. */
export interface RendererProps {
  readonly uischema: UiElement;
  readonly schema: Schema;
  /** Member names joined by dots; absent at the top. */
  readonly path?: string;
  readonly enabled?: boolean;
}

/** A renderer of the flat list: what it is for, and how it draws. */
export interface Renderer {
  readonly tester: RankedTester;
  readonly renderer: ComponentType<RendererProps>;
}

/** What an input needs to know, be it in a field of its own or in the cell of a table. */
export interface InputProps {
  readonly id: string;
  readonly value: Json | undefined;
  readonly schema: Schema;
  readonly options: JsonObject;
  /** The accessible name, where no `label` element gives it. */
  readonly name?: string;
  /** Ids of what makes up that name, where it is more than the `label` element says. */
  readonly labelledBy?: string | undefined;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
  readonly isRequired: boolean;
  readonly isEnabled: boolean;
  readonly onChange: (value: Json | undefined) => void;
  readonly onBlur: () => void;
}

/** How an input stands in a field: below its label, before its label (a box to tick), or as a group of inputs. */
export type Frame = "line" | "box" | "group";

/** One kind of input: when it is taken, how it draws, how it is framed. */
export interface InputKind {
  readonly tester: RankedTester;
  readonly Input: ComponentType<InputProps>;
  readonly frame: Frame;
}

/** Our renderers come before Material's wherever both know an element. */
export const OWN_RANK = 1_000;
