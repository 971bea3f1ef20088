#include "hall/ticket.h"

#include "catch.h"

using panggil::hall::Ticket;

TEST_CASE("three spellings of one ticket are one ticket", "[ticket]") {
    const Ticket a001 = Ticket::parse("A001").value();
    CHECK(Ticket::parse("A-001").value() == a001);
    CHECK(Ticket::parse("a1").value() == a001);
    CHECK(Ticket::parse("A 001").value() == a001);
    CHECK(Ticket::parse("A-001").value().printed() == "A-001");
    CHECK(Ticket::parse(" a 001 ").value().spelled() == "A001");
}

TEST_CASE("different tickets stay different", "[ticket]") {
    const Ticket a001 = Ticket::parse("A001").value();
    CHECK(Ticket::parse("A010").value() != a001);
    CHECK(Ticket::parse("AA1").value() != a001);
    CHECK(Ticket::parse("1").value() != a001);
    CHECK(Ticket::parse("A000").value() != Ticket::parse("A").value());
}

TEST_CASE("what is no ticket is refused with what could stand there", "[ticket]") {
    CHECK(Ticket::parse("").error().message == "a ticket needs at least one letter or digit, such as A001");
    CHECK(Ticket::parse(" - ").error().message == "a ticket needs at least one letter or digit, such as A001");
    CHECK(Ticket::parse("A1<b>").error().message == "a ticket is letters A to Z and digits, such as A001");
    CHECK(Ticket::parse("ABCDE12345").error().message == "a ticket has at most 8 letters and digits, such as A001");
}

TEST_CASE("the hub prints tickets with the hall's zeros", "[ticket]") {
    CHECK(Ticket::numbered("A", 7, 3).printed() == "A007");
    CHECK(Ticket::numbered("AA", 7, 2).printed() == "AA07");
    CHECK(Ticket::numbered("A", 1000, 3).printed() == "A1000");
}
