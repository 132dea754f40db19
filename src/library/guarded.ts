import { mendLibrary } from './mend-library';
import { asLibraryError, LibraryError } from './store';

/**
 * 护着做 Works on the library. Whatever goes wrong is told by one of the names of `LibraryProblem`. Where something in it is damaged it is
 * mended and the work done once more; where another page closed the connection under our hands, just that.
 */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { problem } = asLibraryError(error);
    const closed = error instanceof DOMException && error.name === 'InvalidStateError';
    if (problem !== 'damaged' && !closed) throw asLibraryError(error);
    try {
      if (!closed && !(await mendLibrary())) throw new LibraryError('damaged');
      return await work();
    } catch (again) {
      throw unopened(again);
    }
  }
}

/** What the browser does not open at all is no damage that we could mend. */
function unopened(error: unknown): LibraryError {
  return error instanceof DOMException && error.name === 'UnknownError'
    ? new LibraryError('blocked')
    : asLibraryError(error);
}
