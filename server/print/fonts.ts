import { createRequire } from "node:module";
import { dirname } from "node:path";

const require = createRequire(import.meta.url);

/** The font files every paper is set in: Arimo, whose letters cover DIN 91379, in the three faces layouts may use. */
export const fontFiles: readonly string[] = [
  require.resolve("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf"),
  require.resolve("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf"),
  require.resolve("@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf"),
];

/** The folders those files stand in; nothing else that Typst would read lies there. */
export const fontFolders: readonly string[] = fontFiles.map((file) => dirname(file));
