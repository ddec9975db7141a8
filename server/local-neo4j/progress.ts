/** How far a download is: a bar on a terminal, a line now and then elsewhere. */
import { Presets, SingleBar } from "cli-progress";

export interface Progress {
  /** Some bytes came; negative when they came in vain. */
  add(bytes: number): void;
  end(): void;
}

const LINE_EVERY = 0.25;

export function startProgress(
  title: string,
  totalBytes: number,
  onProgress: (message: string) => void,
): Progress {
  const size = megabytes(totalBytes);
  return process.stderr.isTTY
    ? bar(title, totalBytes, size)
    : lines(title, totalBytes, size, onProgress);
}

function bar(title: string, totalBytes: number, size: string): Progress {
  const format = `${title} {bar} {done} of ${size} MB`;
  const drawn = new SingleBar({ format, clearOnComplete: true }, Presets.shades_classic);
  drawn.start(totalBytes, 0, { done: "0.0" });
  let done = 0;
  return {
    add: (bytes) => {
      done += bytes;
      drawn.update(done, { done: megabytes(done) });
    },
    end: () => drawn.stop(),
  };
}

function lines(
  title: string,
  totalBytes: number,
  size: string,
  onProgress: (message: string) => void,
): Progress {
  onProgress(`${title}: ${size} MB`);
  let done = 0;
  let next = LINE_EVERY;
  return {
    add: (bytes) => {
      done += bytes;
      if (done / totalBytes < next) return;
      onProgress(`${title}: ${megabytes(done)} of ${size} MB`);
      next += LINE_EVERY;
    },
    end: () => {},
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
