/** Sessions that end with their tests: one that waits for edits to rest would outlive it. */
import { createSession as sessionOver } from '../../src/app/createSession';
import type { Session } from '../../src/app/session';

const open = new Set<Session>();

afterAll(async () => {
  for (const session of open) {
    session.close();
    session.declineConsent();
    // comes after what is still under way, and has nothing to do
    await session.agree();
  }
  open.clear();
});

export const createSession: typeof sessionOver = (...of) => {
  const session = sessionOver(...of);
  open.add(session);
  return session;
};
