#include "voice/pack_schema.h"

#include "voice/pack_file.h"

namespace panggil::voice {

std::string pack_schema(Language language) { return config::schema<PackFile>().json(language); }

}  // namespace panggil::voice
