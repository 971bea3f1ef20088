#pragma once

/// How often this program has asked for memory by `new` so far, on whatever thread.
long allocations();
