import { isArray, isObject, type Json, type JsonObject } from "../src/form/json.ts";
import { formatPointer } from "../src/form/pointer.ts";
import type { LoadedDefinition } from "./catalogue/load-revision.ts";
import type { Deps } from "./deps.ts";
import { fixedPaths, revisionPaths } from "./openapi/paths.ts";
import { ANSWER_SCHEMAS } from "./openapi/schemas.ts";

/**
 * The API as OpenAPI 3.1, made from the loaded revisions: the schema a revision's answers are held against is the
 * schema of its request bodies, its `$schema` kept, its references moved to where it stands in this document.
 */
export function describeApi({ catalogue, publicUrl }: Pick<Deps, "catalogue" | "publicUrl">): JsonObject {
  const { definitions } = catalogue;
  return {
    openapi: "3.1.0",
    info: {
      title: "Vordruck",
      version: "1",
      description: "Amtliche Formulare als Daten: Definitionen lesen, Angaben prüfen, einreichen.",
    },
    servers: [{ url: publicUrl ?? "/" }],
    paths: { ...fixedPaths(), ...Object.assign({}, ...definitions.map((it) => revisionPaths(it, componentName(it)))) },
    components: {
      schemas: {
        ...ANSWER_SCHEMAS,
        ...Object.fromEntries(definitions.map((it) => [componentName(it), requestSchema(it)])),
      },
      securitySchemes: { receipt: { type: "http", scheme: "bearer", description: "Das Geheimnis der Quittung." } },
    },
  };
}

function componentName({ form, revision }: LoadedDefinition): string {
  return `${form}_${revision}`;
}

function requestSchema(definition: LoadedDefinition): Json {
  const place = formatPointer(["components", "schemas", componentName(definition)]);
  const moved = moveReferences(definition.schema, place);
  if (!isObject(moved) || !isObject(moved["properties"])) return moved;
  const confirmed = { $ref: "#/components/schemas/Confirmed" };
  return { ...moved, properties: { ...moved["properties"], confirmed } };
}

function moveReferences(value: Json, place: string): Json {
  if (isArray(value)) return value.map((item) => moveReferences(item, place));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const isReference = name === "$ref" && typeof member === "string" && member.startsWith("#");
      return [name, isReference ? `#${place}${member.slice(1)}` : moveReferences(member ?? null, place)];
    }),
  );
}
