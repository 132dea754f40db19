import { Fragment, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Link, linksOf } from '../../indicators/links';
import { editionChanges, yearFiguresOf, yearsBetween } from '../../indicators/yearly';
import { onLibraryChange } from '../../library/news';
import { Icon } from '../../ui/icons';
import { measures } from './figures';
import { type AgencyYear, loadAgency } from './load';
import { SeriesChart } from './series-chart';
import { say } from './texts';
import './trends.css';

/** 历年数据 What the library knows of an agency, kept true as the library changes; null while it is read. */
export function useAgency(agencyKey: string | null): AgencyYear[] | null {
  const [known, setKnown] = useState<AgencyYear[] | null>(null);
  useEffect(() => {
    setKnown(null);
    if (agencyKey === null) return;
    const life = new AbortController();
    const read = async () => {
      const years = await loadAgency(agencyKey).catch(() => []);
      if (!life.signal.aborted) setKnown(years);
    };
    onLibraryChange(() => void read(), life.signal);
    void read();
    return () => life.abort();
  }, [agencyKey]);
  return known;
}

/**
 * 历年小图 Four small charts of one agency (新收, 公开率, 无法提供率, 复议与诉讼) and whether its carry-overs join. `compact` is the size of the
 * report's own column; else they are as in the room of trends. Draws nothing while the library is read.
 */
export function Multiples({
  agencyKey,
  year,
  compact = false,
}: {
  agencyKey: string;
  year: number;
  compact?: boolean;
}): JSX.Element | null {
  const known = useAgency(agencyKey);
  if (known === null) return null;
  if (known.length < 2) return <p class="gj-note">{say('onlyThisYear')}</p>;
  const figures = known.map(({ review }) => yearFiguresOf(review));
  const years = yearsBetween(figures.map((one) => one.year));
  const changes = editionChanges(figures);
  return (
    <>
      <div class={compact ? 'gj-multiples' : 'gj-multiples gj-chart'}>
        {(['received', 'disclosure', 'unavailable', 'challenges'] as const).map((name) => (
          <figure key={name}>
            <figcaption>
              {say(name)}
              {say(measures[name].unit === 'percent' ? 'inPercent' : 'inPieces')}
            </figcaption>
            <SeriesChart
              name={say(name)}
              measure={measures[name]}
              years={years}
              values={new Map(figures.map((one) => [one.year, one[name]]))}
              now={year}
              changes={changes}
              compact={compact}
            />
          </figure>
        ))}
      </div>
      <Chain years={years} links={linksOf(known.map(({ review }) => review))} />
    </>
  );
}

/** 结转衔接 The years in a row, and between two of them whether what is carried forward is carried over. */
function Chain({ years, links }: { years: readonly number[]; links: readonly Link[] }): JSX.Element {
  return (
    <p class="gj-chain">
      <span>{say('chain')}</span>
      {years.map((year, index) => (
        <Fragment key={year}>
          {index > 0 && <ChainSign link={links.find(({ code, to }) => code === 'Y-01' && to === year)} />}
          {String(year).slice(2)}
        </Fragment>
      ))}
    </p>
  );
}

function ChainSign({ link }: { link: Link | undefined }): JSX.Element {
  if (link?.state === 'holds') return <Sign icon="pass" words={say('agrees')} />;
  if (link?.state === 'off')
    return (
      <span class={link.severity === 'warning' ? 'gj-warning' : 'gj-hint'}>
        <Sign icon={link.severity === 'warning' ? 'warning' : 'hint'} words={say('differs')} />
      </span>
    );
  const words = link?.state === 'explained' ? say('explained') : say('notStated');
  return (
    <span class="gj-faint">
      <span aria-hidden="true"> · </span>
      <span class="gj-hidden">{words}</span>
    </span>
  );
}

function Sign({ icon, words }: { icon: 'pass' | 'warning' | 'hint'; words: string }): JSX.Element {
  return (
    <>
      <Icon name={icon} />
      <span class="gj-hidden">{words}</span>
    </>
  );
}
