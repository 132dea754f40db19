/** Parts that are shown on report pages are given their texts. In tests they speak Chinese, as our own pages do until they know better. */
import '../../src/ui/language';
