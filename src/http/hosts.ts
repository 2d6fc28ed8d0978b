// Hosts that are answered: loopback names, HOST and that of PUBLIC_URL. A page elsewhere cannot reach us by a name of its own (DNS rebinding).
import type { Config } from '../config.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/** @returns a question about the host of a request, without its port: "127.0.0.1", "[::1]", "names.example.org" */
export function hostsAccepted({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): (hostname: string) => boolean {
  const own = new Set(
    [host.includes(':') ? `[${host}]` : host, ...(publicUrl === null ? [] : [new URL(publicUrl).hostname])].map((name) =>
      name.toLowerCase(),
    ),
  );
  return (hostname) => LOOPBACK.test(hostname) || own.has(hostname.toLowerCase());
}

/** An address of this machine, as sockets give it: "::ffff:127.0.0.1" */
export const isLoopbackAddress = (address: string): boolean => /^(?:::ffff:)?127(?:\.\d{1,3}){3}$|^::1$/.test(address);

/** Is that a name that only this machine can reach? What `serve` may listen on without any key. */
export const isLoopbackHost = (host: string): boolean => LOOPBACK.test(host.includes(':') ? `[${host}]` : host);
