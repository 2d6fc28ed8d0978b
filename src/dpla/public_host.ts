// Connections to public addresses only: a location that somebody typed must not reach the machines behind this one.
import { lookup } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { NamesakeError } from '../errors.ts';
import { isPublicAddress } from '../net/public_address.ts';

/**
 * An agent that connects to public addresses, and to the hosts named.
 *
 * The address that was checked is the one that is connected to: a name that answers differently the second time gains nothing.
 *
 * @param trusted  host names that may be anywhere, as the operator says
 */
export function guardedAgent(trusted: readonly string[]): Agent {
  const connect = buildConnector({
    lookup: (hostname, options, callback) =>
      lookup(hostname, { ...options, all: true }, (error, addresses) => {
        if (error !== null) return callback(error, []);
        const usable = addresses.filter(({ address }) => isPublicAddress(address));
        return usable.length === 0 ? callback(refused(hostname), []) : callback(null, usable);
      }),
  });
  const open = buildConnector({});
  return new Agent({
    connections: 1,
    connect: (options, callback) => {
      if (trusted.includes(options.hostname)) return open(options, callback);
      // undici looks no address up that is one already
      const literal = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(literal) !== 0 && !isPublicAddress(literal)) return callback(refused(options.hostname), null);
      return connect(options, callback);
    },
  });
}

const refused = (host: string): NamesakeError =>
  new NamesakeError('invalid-source', `${host} is no public address: name the host in BULK_HOSTS if it may be read from`);
