/**
 * Keeps bodies for the router. The Functions Framework has parsers in front of it, which read whatever a stranger sends
 * and answer broken JSON themselves, in HTML. They choose bodies by their content type alone, so a request that comes
 * without one passes them unread; the router reads it once it knows the caller.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** For a server in hand: to be put before its other listeners of `request`. */
export function leaveUnread(request: IncomingMessage): void {
  delete request.headers['content-type'];
}

/** For the server that the framework makes and keeps: Node announces its requests before any listener hears of them. */
export function leaveAllUnread(): void {
  subscribe('http.server.request.start', (message) => leaveUnread((message as { request: IncomingMessage }).request));
}
