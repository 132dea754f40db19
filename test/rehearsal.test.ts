import { describe, expect, it } from 'vitest';
import { formOf } from '../src/forms';
import { placesOf } from '../src/forms/form';
import { judgePage } from '../src/judge';
import { rehearsal } from '../src/rehearsal';

describe('the rehearsal', async () => {
  const { review, cells } = await judgePage(rehearsal(), '', 'zh', null);

  it('goes through all of a report, so that nothing is left to be made ready', () => {
    expect(review.document).toMatchObject({
      kind: 'report',
      form: '2021',
      year: 2023,
      agencyType: 'department',
    });
    expect(Object.keys(cells)).toEqual(formOf('2021').tables.flatMap(placesOf));
    expect(review.unchecked).toEqual([]);
  });

  it('has a slip to explain, and sentences to confront with the tables', () => {
    const codes = review.findings.map(({ code }) => code);
    expect(codes).toContain('T3-I');
    expect(codes).toContain('N-01');
  });
});
