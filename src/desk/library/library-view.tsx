import type { JSX } from 'preact';
import type { Route } from '../route';

export default function LibraryView(_: { route: Route }): JSX.Element {
  return <main class="gj-library" />;
}
