import { mendLibrary } from './mend-library';
import { asLibraryError, isDamage } from './store';

/** 护着做 Works on the library. Whatever goes wrong is told by one of the names of `LibraryProblem`. */
export function guarded<T>(work: () => Promise<T>): Promise<T> {
  return mendingBy(mendLibrary, work);
}

/**
 * 边修边做 Works on a database. Where something in it is damaged it is mended (`mender` says whether there was something to mend) and the
 * work done once more; where another page closed the connection under our hands, just that.
 */
export async function mendingBy<T>(mender: () => Promise<boolean>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const closed = error instanceof DOMException && error.name === 'InvalidStateError';
    if (!isDamage(error) && !closed) throw asLibraryError(error);
    try {
      if (!closed && !(await mender())) throw error;
      return await work();
    } catch (again) {
      throw asLibraryError(again);
    }
  }
}
