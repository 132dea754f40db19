import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { hostsNeeded } from '../../address';
import { permissionsMissing } from '../../batch/desk-engine';
import { manners } from '../../batch/job';
import { Dialog } from '../../ui/dialog';
import { listed } from '../../ui/listed';
import { Tabs } from '../../ui/tabs';
import { FromAddresses } from './from-addresses';
import { FromFiles } from './from-files';
import { FromList } from './from-list';
import type { Order } from './order';
import { say } from './texts';

/** 来源页 The three ways to say what is to be reviewed. */
export type SourceTab = 'addresses' | 'files' | 'list';

/**
 * 开始批量核对 Says what was understood, how long it takes and which permission it needs, before the browser asks. `onStart` is called within
 * the press of the button, as browsers demand of whoever asks for a permission.
 */
export function StartDialog({
  tab: first,
  list,
  onStart,
  onClose,
}: {
  tab: SourceTab;
  /** Begin with this list page. */
  list?: string | undefined;
  onStart(order: Order, origins: string[]): void;
  onClose(): void;
}): JSX.Element {
  const [tab, setTab] = useState<SourceTab>(first);
  const [order, setOrder] = useState<Order | null>(null);
  const [origins, setOrigins] = useState<string[]>([]);
  const addresses = (order?.sources ?? []).flatMap(({ source }) =>
    source.type === 'address' ? [source.url] : [],
  );
  const hosts = hostsNeeded(addresses).join(' ');
  useEffect(() => {
    let latest = true;
    void permissionsMissing(addresses).then((missing) => latest && setOrigins(missing));
    return () => {
      latest = false;
    };
  }, [hosts]);

  const choose = (to: SourceTab) => {
    setOrder(null);
    setTab(to);
  };
  const count = order?.sources.length ?? 0;
  return (
    <Dialog
      title={say('title')}
      width={520}
      note={tab === 'files' ? say('files_stay') : addresses.length > 0 && costWords(addresses)}
      onClose={onClose}
      main={{
        label: say(origins.length > 0 ? 'goAllow' : 'go', { count }),
        disabled: count === 0,
        onChoose: () => order !== null && onStart(order, origins),
      }}
    >
      <Tabs
        label={say('title')}
        tabs={[
          { name: 'addresses', label: say('source_addresses') },
          { name: 'files', label: say('source_files') },
          { name: 'list', label: say('source_list') },
        ]}
        chosen={tab}
        onChoose={choose}
      >
        {tab === 'addresses' && <FromAddresses report={setOrder} />}
        {tab === 'files' && <FromFiles report={setOrder} />}
        {tab === 'list' && <FromList first={list} report={setOrder} />}
        {origins.length > 0 && (
          <p class="gj-ask">
            <b>{say('ask', { count: origins.length })}</b>
            <br />
            {say('askHow', { hosts: listed(origins.map(hostName)) })}
          </p>
        )}
      </Tabs>
    </Dialog>
  );
}

/** 耗时 The site with the most reports decides. */
function costWords(addresses: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    const host = new URL(address).host;
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  const seconds = manners.pause / 1000;
  const longest = (Math.max(...counts.values()) * seconds) / manners.atOnce;
  return longest < 60
    ? say('cost_seconds', { seconds, count: Math.ceil(longest) })
    : say('cost_minutes', { seconds, count: Math.round(longest / 60) });
}

function hostName(origin: string): string {
  return origin.replace(/^.*:\/\//, '').replace(/\/\*$/, '');
}
