#include "base/late_library.h"

#include <dlfcn.h>

namespace panggil {

LateLibrary::LateLibrary(const char* name) : handle_(::dlopen(name, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE)) {}

void* LateLibrary::find(const char* name) {
    void* function = ::dlsym(handle_, name);
    if (function == nullptr) missing_ = name;
    return function;
}

}  // namespace panggil
