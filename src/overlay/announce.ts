import type { State } from './state';

/** 播报 Says a sentence to those who do not see the picture. The live region must stand empty before it is filled, or it is not read. */
export function announcer(state: State, draw: () => void): (sentence: string) => void {
  const say = (sentence: string) => {
    state.announced = sentence;
    draw();
  };
  return (sentence) => {
    say('');
    requestAnimationFrame(() => say(sentence));
  };
}
