import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Segments } from '../../ui/segments';
import { say } from './texts';

/** 图｜表 A chart that can be seen as a table of the same numbers. */
export function ChartSection({
  title,
  note,
  begin = 'chart',
  chart,
  table,
  children,
}: {
  title: string;
  note: string;
  begin?: 'chart' | 'table';
  chart: ComponentChildren;
  table: ComponentChildren;
  children?: ComponentChildren;
}): JSX.Element {
  const [shown, setShown] = useState<'chart' | 'table'>(begin);
  const id = useId();
  return (
    <section class="gj-chart" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <span class="unit" title={note}>
          {note}
        </span>
        <Segments<'chart' | 'table'>
          label={say('chartOrTable', { name: title })}
          options={[
            { value: 'chart', label: say('chart') },
            { value: 'table', label: say('table') },
          ]}
          value={shown}
          onChoose={setShown}
        />
      </header>
      {shown === 'chart' ? chart : table}
      {children}
    </section>
  );
}
