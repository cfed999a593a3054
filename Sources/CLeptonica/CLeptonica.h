#include <leptonica/allheaders.h>
// For the heap that its bitmaps lie on.
#include <malloc.h>
