#pragma once

#include <string>

namespace panggil {

/// A library that is opened when it is needed first, not linked, since it brings dozens of others that each start would
/// wait for. It stays in the process then. Any thread.
class LateLibrary {
public:
    /// `name` as the linker has it: "libmpv.so.2".
    explicit LateLibrary(const char* name);

    /// It is installed.
    bool is_there() const { return handle_ != nullptr; }

    /// Null, and noted as missing, where it has no function of this name.
    template <class Function>
    void take(const char* name, Function*& function) {
        function = reinterpret_cast<Function*>(find(name));
    }

    /// The last of the functions that it doesn't have; empty: it has all.
    const std::string& missing() const { return missing_; }

private:
    void* find(const char* name);

    void* handle_;
    std::string missing_;
};

}  // namespace panggil
