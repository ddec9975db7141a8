/**
 * Asks a server over a fixed number of connections, each of which asks again as soon as it is
 * answered. Plain sockets: a client that parses headers would take the core that the server needs.
 */
import { connect } from "node:net";

export interface Asked {
  path: string;
  body: string;
}

export interface Driven {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  answers: number;
  bytes: number;
  /** Answers that are not 200, or hold errors. */
  failed: number;
}

export interface DriveOptions {
  connections: number;
  seconds: number;
  /** Ends after so many answers, if they come before the seconds are over. */
  answers?: number;
  /** The request after `number` others. */
  next: (number: number) => Asked;
  headers?: Record<string, string>;
}

export async function drive(
  url: string,
  { connections, seconds, answers = Number.POSITIVE_INFINITY, next, headers = {} }: DriveOptions,
): Promise<Driven> {
  const { hostname, port, host } = new URL(url);
  const times: number[] = [];
  let asked = 0;
  let bytes = 0;
  let failed = 0;
  const start = performance.now();
  const until = start + seconds * 1_000;
  const more = Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");

  function text({ path, body }: Asked): string {
    return (
      `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n` +
      `${more}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    );
  }

  async function one(): Promise<void> {
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    let sentAt = 0;
    let held = "";
    const send = () => {
      sentAt = performance.now();
      socket.write(text(next(asked++)));
    };
    await new Promise<void>((resolve, reject) => {
      socket.once("error", reject);
      socket.once("close", () => resolve());
      socket.once("connect", send);
      socket.on("data", (chunk) => {
        held += chunk.toString("latin1");
        if (!isWhole(held)) return;
        times.push(performance.now() - sentAt);
        bytes += held.length;
        if (!held.startsWith("HTTP/1.1 200") || held.includes('"errors":[')) failed += 1;
        held = "";
        if (performance.now() < until && asked < answers) send();
        else socket.destroy();
      });
    });
  }

  await Promise.all(Array.from({ length: connections }, one));
  const took = (performance.now() - start) / 1_000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return {
    perSecond: times.length / took,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    answers: times.length,
    bytes,
    failed,
  };
}

/** By its length, or by the last chunk: a connection has one answer under way. */
function isWhole(answer: string): boolean {
  const end = answer.indexOf("\r\n\r\n");
  if (end === -1) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.slice(0, end))?.[1];
  return length === undefined
    ? answer.endsWith("\r\n0\r\n\r\n")
    : answer.length >= end + 4 + Number(length);
}
