import { createRequire } from "node:module";
import { dirname } from "node:path";

const require = createRequire(import.meta.url);
const FACES = ["400Regular", "700Bold", "400Regular_Italic"] as const;

/** The font files every paper is set in: Arimo, whose letters cover DIN 91379, in the three faces layouts may use. */
export const fontFiles: readonly string[] = FACES.map((face) =>
  require.resolve(`@expo-google-fonts/arimo/${face}/Arimo_${face}.ttf`),
);

/** The folders those files stand in; nothing else that Typst would read lies there. */
export const fontFolders: readonly string[] = fontFiles.map((file) => dirname(file));
