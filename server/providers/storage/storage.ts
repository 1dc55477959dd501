/** Where finished media live. Keys look like paths and are content-derived: writing the same key twice writes the same bytes. */
export interface Storage {
  readonly name: string;
  /** Takes a finished local file in: it appears under its key whole or not at all. */
  putFile(key: string, localPath: string, mimeType: string): Promise<StoredFile>;
  /** Gives a stored file a second key. Either may be removed without the other. Throws `not_found` when there is no such file. */
  copy(from: string, to: string): Promise<void>;
  /** A local path to read the file from; remote stores download to a cache first. */
  localPath(key: string): Promise<string>;
  has(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
}

export interface StoredFile {
  key: string;
  byteLength: number;
  sha256: string;
}
