import { Content } from "./content.ts";
import type { Operation } from "./recording.ts";

/** A number from 0 up to 1, the next of a sequence. */
export type Random = () => number;

const SECTOR = 512;

/** A file of a disk that promises nothing but what was synced. */
interface File {
  /** What would be there for certain. */
  synced: Content;
  /** Writes and cuts that may or may not have reached the disk, in whole or in part. */
  pending: Operation[];
  /** Whether its entry in the folder, as it was last synced with the folder, is there. */
  isEntrySynced: boolean;
  isRemoved: boolean;
}

/** A disk that is told of operations and can be cut from power at any moment. */
export interface Disk {
  apply(operation: Operation): void;
  /** What could be found after a power cut now, by file name. */
  cutPower(random: Random): ReadonlyMap<string, Buffer>;
}

export function createDisk(): Disk {
  const files = new Map<string, File>();
  const newFile = (): File => ({ synced: new Content(), pending: [], isEntrySynced: false, isRemoved: false });
  return {
    apply(operation) {
      const { kind, name } = operation;
      if (name === "") return kind === "synced" ? syncFolder(files) : undefined;
      const known = files.get(name);
      const file = known === undefined || (known.isRemoved && kind === "opened") ? newFile() : known;
      files.set(name, file);
      if (kind === "written" || kind === "cut") file.pending.push(operation);
      if (kind === "removed") file.isRemoved = true;
      if (kind !== "synced") return;
      for (const it of file.pending) write(file.synced, it);
      file.pending = [];
    },
    cutPower(random) {
      const image = new Map<string, Buffer>();
      const luck = random();
      for (const [name, file] of files) {
        const isUncertain = file.isRemoved || !file.isEntrySynced;
        if (isUncertain && random() < 0.5) continue;
        const content = file.synced.copy();
        for (const it of file.pending) writeInPart(content, it, luck, random);
        image.set(name, content.bytes());
      }
      return image;
    },
  };
}

function syncFolder(files: Map<string, File>): void {
  for (const [name, file] of files) {
    if (file.isRemoved) files.delete(name);
    file.isEntrySynced = true;
  }
}

function write(content: Content, { kind, offset, content: bytes }: Operation): void {
  if (kind === "cut") content.cut(offset);
  else content.write(bytes, offset);
}

/** Each sector of a write is kept, lost or, now and then, torn. `luck` says how many are kept. */
function writeInPart(content: Content, operation: Operation, luck: number, random: Random): void {
  const { kind, offset, content: bytes } = operation;
  if (kind === "cut") {
    if (random() < luck) content.cut(offset);
    return;
  }
  for (let start = 0; start < bytes.length;) {
    const end = Math.min(bytes.length, start + SECTOR - ((offset + start) % SECTOR));
    const sector = bytes.subarray(start, end);
    const fate = random();
    if (fate < luck) content.write(sector, offset + start);
    else if (fate > 0.98) content.write(tear(sector, random), offset + start);
    start = end;
  }
}

/** The beginning as it was to be written, then whatever the disk left there. */
function tear(sector: Buffer, random: Random): Buffer {
  return Buffer.from(sector).fill(Math.floor(random() * 256), Math.floor(random() * sector.length));
}
