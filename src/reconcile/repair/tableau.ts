import { isUnread, type Problem, tidy } from './problem';

/** Raised inside `repair` alone, when the bound on work is reached. */
export class WorkExceeded extends Error {}

/** 工作量 Counts the steps of a search, so that the bound on its work is the same on every machine. */
export class Work {
  constructor(private left: number) {}

  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new WorkExceeded();
  }
}

/**
 * 单纯形表 The relations of a problem, solved for some of its cells.
 *
 * A cell is fixed at what it states, or free: a count of zero or more (a blank, a cell that the search changes), or any number
 * (one we could not read). The two-way tables of the official forms are network matrices, so every coefficient stays −1, 0 or 1
 * and a feasible table has whole numbers: feasibility is decided exactly.
 */
export class Tableau {
  /** height × width, row by row. */
  readonly coefficients: Int8Array;
  /** Of every row: the value of its basic cell; of a row without one, what is missing for it to hold. */
  readonly value: Float64Array;
  /** Of every row: its basic cell, or −1 where the relation itself stands. */
  readonly basis: Int16Array;
  /** Of every cell: its row, or −1. */
  readonly row: Int16Array;
  readonly free: Uint8Array;
  /** Cells that may be any number. */
  readonly open: Uint8Array;
  /** What the cells outside the basis are: as stated, or zero where free. */
  readonly at: Float64Array;
  private freeCells = 0;

  private constructor(
    readonly problem: Problem,
    readonly work: Work,
    readonly height: number,
    readonly width: number,
  ) {
    this.coefficients = new Int8Array(height * width);
    this.value = new Float64Array(height);
    this.basis = new Int16Array(height).fill(-1);
    this.row = new Int16Array(width).fill(-1);
    this.free = new Uint8Array(width);
    this.open = new Uint8Array(width);
    this.at = new Float64Array(width);
  }

  /** The relations as stated, blanks freed. `relations`: only these. */
  static of(problem: Problem, work: Work, relations = problem.rows.map((_, index) => index)): Tableau {
    const { variables, rows } = problem;
    const table = new Tableau(problem, work, relations.length, variables.length);
    variables.forEach((variable, cell) => {
      table.at[cell] = variable.value ?? 0;
    });
    relations.forEach((relation, index) => {
      let sum = 0;
      for (const { cell, sign } of rows[relation]!) {
        table.coefficients[index * table.width + cell]! += sign;
        sum += sign * table.at[cell]!;
      }
      table.value[index] = tidy(-sum);
    });
    table.freeUnstated();
    return table;
  }

  /** The same table, to be changed on its own. `into`: a table of the same size that may be overwritten. */
  copy(into = new Tableau(this.problem, this.work, this.height, this.width)): Tableau {
    this.work.spend(2);
    into.coefficients.set(this.coefficients);
    into.value.set(this.value);
    into.basis.set(this.basis);
    into.row.set(this.row);
    into.free.set(this.free);
    into.open.set(this.open);
    into.at.set(this.at);
    into.freeCells = this.freeCells;
    return into;
  }

  coefficient(row: number, cell: number): number {
    return this.coefficients[row * this.width + cell]!;
  }

  /** True if no free cell is left outside the basis: then the values of all free cells are determined. */
  get determined(): boolean {
    return this.freeCells === 0;
  }

  /** Lets a stated cell be any count. `row`: a conflict in which it stands. */
  release(cell: number, row: number): void {
    this.free[cell] = 1;
    this.freeCells++;
    let target = row;
    for (let other = 0; this.basis[target] !== -1 && other < this.height; other++) {
      if (this.basis[other] === -1 && this.coefficient(other, cell) !== 0) target = other;
    }
    this.pivot(target, cell);
  }

  /** Drives blanks below zero back up, as far as other free cells can (least index first, so it ends). */
  settle(): void {
    if (this.freeCells === 0) return;
    for (;;) {
      let row = -1;
      for (let other = 0; other < this.height; other++) {
        if (!this.isBelowZero(other)) continue;
        if (row < 0 || this.basis[other]! < this.basis[row]!) row = other;
      }
      const cell = row < 0 ? -1 : this.raising(row);
      if (cell < 0) return;
      this.pivot(row, cell);
    }
  }

  /** Whether a row cannot hold whatever the free cells are: a proof that some fixed cell in it must change. */
  isConflict(row: number): boolean {
    const value = this.value[row]!;
    const basic = this.basis[row]!;
    if (basic === -1) return value !== 0;
    if (this.open[basic] === 1) return false;
    if (value !== Math.round(value)) return true;
    return value < 0 && this.raising(row) < 0;
  }

  /** Whether the basic cell of a row can still be raised, or be anything. */
  isFlexible(row: number): boolean {
    return this.open[this.basis[row]!] === 1 || this.raising(row) >= 0;
  }

  /** Whether the fixed cells are possible as they are. Settles first. */
  feasible(): boolean {
    this.settle();
    for (let row = 0; row < this.height; row++) if (this.isConflict(row)) return false;
    return true;
  }

  /** The value of a cell as the table stands. */
  valueOf(cell: number): number {
    const row = this.row[cell]!;
    return row < 0 ? this.at[cell]! : this.value[row]!;
  }

  /** Makes a cell basic in a row; the basic cell of that row becomes zero. */
  pivot(row: number, cell: number): void {
    const { coefficients, width, height, value } = this;
    const start = row * width;
    const unit = coefficients[start + cell]!;
    if (unit === -1) for (let at = start; at < start + width; at++) coefficients[at] = -coefficients[at]!;
    else if (unit !== 1) throw new WorkExceeded();
    const step = value[row]! * unit;
    let touched = 1;
    for (let other = 0; other < height; other++) {
      if (other === row) continue;
      const factor = coefficients[other * width + cell]!;
      if (factor === 0) continue;
      touched++;
      const from = other * width;
      for (let at = 0; at < width; at++) coefficients[from + at]! -= factor * coefficients[start + at]!;
      value[other] = tidy(value[other]! - factor * step);
    }
    this.work.spend(touched);
    value[row] = tidy(this.at[cell]! + step);
    this.at[cell] = 0;
    const leaving = this.basis[row]!;
    if (leaving >= 0) this.row[leaving] = -1;
    else this.freeCells--;
    this.basis[row] = cell;
    this.row[cell] = row;
  }

  /** A free cell outside the basis that raises the basic cell of a row, or −1. */
  private raising(row: number): number {
    if (this.freeCells === 0) return -1;
    const start = row * this.width;
    for (let cell = 0; cell < this.width; cell++) {
      if (this.free[cell] === 1 && this.row[cell] === -1 && this.coefficients[start + cell]! < 0) return cell;
    }
    return -1;
  }

  private isBelowZero(row: number): boolean {
    const basic = this.basis[row]!;
    return basic >= 0 && this.open[basic] === 0 && this.value[row]! < 0;
  }

  /** What we could not read first: it settles whatever line it stands in. Then the blanks. */
  private freeUnstated(): void {
    this.problem.variables.forEach((variable, cell) => {
      if (isUnread(variable)) this.freeFromStart(cell, 1);
    });
    this.problem.variables.forEach((variable, cell) => {
      if (variable.state === 'blank') this.freeFromStart(cell, 0);
    });
  }

  private freeFromStart(cell: number, open: 0 | 1): void {
    this.free[cell] = 1;
    this.open[cell] = open;
    this.freeCells++;
    for (let row = 0; row < this.height; row++) {
      if (this.basis[row] === -1 && this.coefficient(row, cell) !== 0) {
        this.pivot(row, cell);
        return;
      }
    }
  }
}
