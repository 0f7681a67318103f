using System.Text.Json.Nodes;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Dialects.Amlyze.Events;

public class AmlyzeEventsTests
{
    [Fact]
    public void The_types_and_their_data_are_those_of_the_contract()
    {
        var published = JsonNode.Parse(Repository.Read("tests", "Contracts", "amlyze", "events.json"))!["types"]!.AsArray()
            .Where(type => type!["resource"]!.GetValue<string>() != "related_entity")
            .Select(type => $"{type!["type"]} {type["channels"]!.AsArray().Count == 2}: "
                + string.Join(' ', type["data"]!.AsArray().Select(member => $"{member!["name"]}{(member["optional"]!.GetValue<bool>() ? "?" : "")}")));

        AmlyzeEvents.All.Select(type => $"{type.Name} {type.IsPollable}: {string.Join(' ', type.Data.Select(member => $"{member.Name}{(member.IsOptional ? "?" : "")}"))}")
            .Should().BeEquivalentTo(published);
        AmlyzeEvents.All.Should().OnlyContain(type => type.Dialect == Dialect.Amlyze);
    }
}
