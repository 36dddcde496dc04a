/** The bytes of a file, which may grow and be cut. */
export class Content {
  #buffer: Buffer;
  #length: number;

  constructor(buffer: Buffer = Buffer.alloc(0)) {
    this.#buffer = buffer;
    this.#length = buffer.length;
  }

  write(bytes: Buffer, offset: number): void {
    const end = offset + bytes.length;
    if (end > this.#buffer.length) {
      const grown = Buffer.alloc(end * 2);
      this.#buffer.copy(grown, 0, 0, this.#length);
      this.#buffer = grown;
    }
    this.#length = Math.max(this.#length, end);
    bytes.copy(this.#buffer, offset);
  }

  /** Makes it that long; what is beyond is forgotten, and zeros when it grows again. */
  cut(length: number): void {
    if (length < this.#length) this.#buffer.fill(0, length, this.#length);
    else this.write(Buffer.alloc(length - this.#length), this.#length);
    this.#length = length;
  }

  copy(): Content {
    return new Content(Buffer.from(this.bytes()));
  }

  bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }
}
