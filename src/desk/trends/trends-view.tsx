import type { JSX } from 'preact';
import type { Route } from '../route';

export default function TrendsView(_: { route: Route }): JSX.Element {
  return <main class="gj-trends" />;
}
