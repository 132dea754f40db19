import type { JSX } from 'preact';
import { openFindings, standingOf } from '../reconcile/decision';
import type { Explanation } from '../reconcile/explain/explanation';
import type { Finding } from '../reconcile/finding';
import type { MarkKind } from '../ui/severity';
import type { Actions } from './actions';
import { AwayBox } from './away';
import { Card } from './card';
import { Marker, Media, placed, Unread } from './marker';
import { Navigator, Panel, placeAmongOpen } from './navigator';
import type { Scene, UnreadMark, UnreadMedia } from './picture';
import type { CardMode, Leader } from './place-card';
import { Ribbons } from './ribbons';
import type { State } from './state';

/** Everything that the picture depends on: what of the state is drawn, and what the page gives to it. */
export interface SurfaceProps
  extends Pick<
    State,
    | 'review'
    | 'explanations'
    | 'card'
    | 'relation'
    | 'alternative'
    | 'copied'
    | 'asking'
    | 'problem'
    | 'away'
    | 'shown'
    | 'list'
    | 'gone'
    | 'announced'
  > {
  /** Null while the marks are hidden. */
  scene: Scene | null;
  current: { finding: Finding; explanation: Explanation; index: number } | null;
  /** Of the finding whose ribbons are drawn: the current one, or one at rest. */
  ribboned: MarkKind | undefined;
  mode: CardMode;
  leader: Leader | null;
  decides: boolean;
  unreadLabel(mark: UnreadMark): string;
  mediaLabel(media: UnreadMedia): string;
  actions: Actions;
}

/** 画面 All of the overlay, from one value. It holds no state of its own. */
export function Surface(props: SurfaceProps): JSX.Element {
  const { review, explanations, scene, current, actions } = props;
  return (
    <>
      {scene && <Ribbons ribbons={scene.ribbons} leader={props.leader} kind={props.ribboned} />}
      {scene?.sights.map((box) => (
        <i key={`${box.x} ${box.y}`} class="sight" data-sight style={placed(box)} />
      ))}
      {scene?.marks.map((mark) => (
        <Marker
          key={mark.key}
          mark={mark}
          explanation={explanations[mark.finding]}
          current={current?.index === mark.finding}
          onOpen={() => actions.open(mark.finding)}
        />
      ))}
      {scene?.unread.map((mark) => (
        <Unread key={mark.place} mark={mark} label={props.unreadLabel(mark)} />
      ))}
      {scene?.media.map((mark) => (
        <Media key={mark.key} mark={mark} label={props.mediaLabel(mark)} />
      ))}
      {props.away.map((away) => {
        const equation = current?.explanation.equations[away.equation];
        return (
          equation && (
            <AwayBox
              key={away.equation}
              away={away}
              equation={equation}
              onGo={() => actions.goToTotal(away.equation)}
            />
          )
        );
      })}
      {current && (
        <Card
          key={current.index}
          finding={current.finding}
          explanation={current.explanation}
          number={placeAmongOpen(review, current.index)}
          count={openFindings(review).length}
          index={current.index}
          standing={standingOf(current.finding, review)}
          decides={props.decides}
          asking={props.asking}
          problem={props.problem}
          at={props.card}
          mode={props.mode}
          copied={props.copied}
          relation={props.relation}
          alternative={props.alternative}
          actions={actions}
        />
      )}
      {props.list && (
        <Panel
          review={review}
          explanations={explanations}
          current={current?.index ?? null}
          actions={actions}
        />
      )}
      {!props.gone && (
        <Navigator
          review={review}
          current={current?.index ?? null}
          shown={props.shown}
          list={props.list}
          actions={actions}
        />
      )}
      <div class="gj-hidden" role="status" aria-live="polite">
        {props.announced}
      </div>
    </>
  );
}
