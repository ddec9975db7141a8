/** Whether a process is the one that was noted: ids are used again, ids with a start are not. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** When a process started, in the system's own words; null where the system does not say. */
export function processStart(pid: number): string | null {
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The name, in brackets, may hold spaces; the start is the 22nd field, in ticks since boot.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      // A zombie has ended, and waits only for its parent to notice.
      return fields[0] === "Z" ? null : `${boot} ${fields[19]}`;
    }
    if (process.platform === "win32") return null;
    const args = ["-o", "lstart=", "-p", String(pid)];
    const env = { ...process.env, LC_ALL: "C" };
    return execFileSync("ps", args, { encoding: "utf8", env }).trim() || null;
  } catch {
    return null;
  }
}

export function isSameProcess(pid: number, start: string | null): boolean {
  if (start !== null) return processStart(pid) === start;
  return isAlive(pid);
}

function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
