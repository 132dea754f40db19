import type { ComponentChildren, JSX } from 'preact';
import type { MarkKind } from '../ui/severity';
import type { Ribbon, SumBox } from './draw-ribbon';
import { type Box, middleOf, rightOf } from './geometry';
import type { Leader } from './place-card';

interface RibbonsProps {
  ribbons: { ribbon: Ribbon; clip: Box | null }[];
  leader: Leader | null;
  /** Of the finding that is drawn: what does not agree, and the leader, have its colour. */
  kind: MarkKind | undefined;
}

/** 勾稽带 Two layers: washes, rails and the leader under the frames, signs above them. */
export function Ribbons({ ribbons, leader, kind }: RibbonsProps): JSX.Element {
  return (
    <>
      <svg class="gj-ribbons" aria-hidden="true">
        {ribbons.map(({ ribbon, clip }, i) => (
          <Clipped key={i} clip={clip} id={`gj-bands-${i}`}>
            {ribbon.washes.map(({ box, counted, outlined }) => (
              <rect
                key={`${box.x} ${box.y}`}
                class={`${counted ? 'counted' : 'operand'}${outlined ? ' outlined' : ''}`}
                x={box.x}
                y={box.y}
                width={box.w}
                height={box.h}
              />
            ))}
            <path class="rail" d={ribbon.rails} />
            <path class="rail dashed" d={ribbon.dashes} />
            {ribbon.head && (
              <rect
                class="head"
                x={ribbon.head.x}
                y={ribbon.head.y}
                width={ribbon.head.w}
                height={ribbon.head.h}
              />
            )}
          </Clipped>
        ))}
        {leader && <path class="leader" data-severity={kind} d={leader.path} />}
      </svg>
      <svg class="gj-ribbons signs" aria-hidden="true" data-severity={kind}>
        {ribbons.map(({ ribbon, clip }, i) => (
          <Clipped key={i} clip={clip} id={`gj-signs-${i}`}>
            <Signs ribbon={ribbon} />
          </Clipped>
        ))}
        {leader && (
          <circle class="leader-end" data-severity={kind} cx={leader.end.x} cy={leader.end.y} r={3} />
        )}
      </svg>
    </>
  );
}

/** What a scrolling part of the page hides is hidden here, too. */
function Clipped({ clip, id, children }: { clip: Box | null; id: string; children: ComponentChildren }) {
  if (!clip) return <g>{children}</g>;
  return (
    <g clip-path={`url(#${id})`}>
      <clipPath id={id}>
        <rect x={clip.x} y={clip.y} width={clip.w} height={clip.h} />
      </clipPath>
      {children}
    </g>
  );
}

function Signs({ ribbon }: { ribbon: Ribbon }): JSX.Element {
  const { plus, sum, texts, unequal, double } = ribbon;
  return (
    <>
      {plus.map(({ x, y, r }) => (
        <g key={`${x} ${y}`}>
          <circle class="disc" cx={x} cy={y} r={r + 2} />
          <path class="glyph" d={`M${x - r} ${y}h${2 * r}M${x} ${y - r}v${2 * r}`} />
        </g>
      ))}
      <path class="double" d={double} />
      {sum && <Sum {...sum} />}
      {texts.map(({ at, text }) => (
        <g key={at.y}>
          <rect class="ground" x={at.x - 2} y={at.y - 6} width={text.length * 7.6 + 4} height={12} rx={2} />
          <text class="start" x={at.x} y={at.y + 0.5}>
            {text}
          </text>
        </g>
      ))}
      {unequal && (
        <>
          <rect class="ground" x={unequal.x - 8} y={unequal.y - 8} width={16} height={16} rx={2} />
          <Unequal x={unequal.x - 5} y={unequal.y} w={10} />
        </>
      )}
    </>
  );
}

/** “= 2 ≠” */
function Sum({ box, sum }: SumBox): JSX.Element {
  const { y } = middleOf(box);
  return (
    <>
      <rect class="box" x={box.x} y={box.y} width={box.w} height={box.h} rx={2} />
      <path class="eq" d={`M${box.x + 5} ${y - 2.2}h7M${box.x + 5} ${y + 2.2}h7`} />
      <text x={box.x + 1 + box.w / 2 - 1.5} y={y + 0.5}>
        {sum}
      </text>
      <Unequal x={rightOf(box) - 14} y={y} w={9} />
    </>
  );
}

const Unequal = ({ x, y, w }: { x: number; y: number; w: number }): JSX.Element => (
  <path
    class="ne"
    d={`M${x} ${y - 2.3}h${w}M${x} ${y + 2.3}h${w}M${x + w * 0.78} ${y - 6}L${x + w * 0.22} ${y + 6}`}
  />
);
