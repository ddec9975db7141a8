/**
 * What `work` gives, or, if that takes longer than `ms`, what `late` gives or throws. The work is
 * not stopped by it: it goes on, and nobody waits for it any more.
 */
export async function within<T>(ms: number, work: Promise<T>, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
    timer.unref();
  });
  try {
    return await Promise.race([work, expiry.then(late)]);
  } finally {
    clearTimeout(timer);
  }
}
