// Which source is read how: the real ones, put together from the configuration.
import type { Config } from './config.ts';
import { readBulk } from './dpla/bulk.ts';
import { readApi } from './dpla/client.ts';
import type { BulkRules } from './dpla/location.ts';
import { type DplaApi, userAgentOf } from './dpla/page.ts';
import type { OpenSource } from './pipeline/harvest.ts';

export const dplaApiOf = (config: Config): DplaApi => ({
  baseUrl: config.dplaBaseUrl,
  apiKey: config.dplaApiKey,
  contact: config.harvestContact ?? config.publicUrl,
});

const bulkRulesOf = (config: Config): BulkRules => ({
  trusted: [...config.bulkHosts, ...(config.s3Endpoint === null ? [] : [new URL(config.s3Endpoint).hostname])],
  s3Endpoint: config.s3Endpoint,
  userAgent: userAgentOf(config.harvestContact ?? config.publicUrl),
});

export function openSourceWith(config: Config): OpenSource {
  return (source, checkpoint, signal) =>
    source.kind === 'bulk'
      ? readBulk(source.location, checkpoint, bulkRulesOf(config))
      : readApi(dplaApiOf(config), source.query, checkpoint, signal);
}
