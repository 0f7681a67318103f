using System.Text.Json.Nodes;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Dialects.Amlyze.Events;

public class AmlyzeEventsTests
{
    private static readonly JsonNode Additions = JsonNode.Parse(Repository.Read("tests", "Contracts", "amlyze", "additions-2026.json"))!["events"]!;

    [Fact]
    public void The_types_and_their_data_are_those_of_the_contract()
    {
        var published = JsonNode.Parse(Repository.Read("tests", "Contracts", "amlyze", "events.json"))!["types"]!.AsArray()
            .Select(type => $"{type!["type"]} {type["channels"]!.AsArray().Count == 2}: {Members(type["data"]!)}");

        AmlyzeEvents.All.Where(type => type.Since is null)
            .Select(type => $"{type.Name} {type.IsPollable}: {Members(type.Data.Where(member => member.Since is null))}")
            .Should().BeEquivalentTo(published);
        AmlyzeEvents.All.Should().OnlyContain(type => type.Dialect == Dialect.Amlyze);
    }

    [Fact]
    public void The_types_and_members_of_2026_are_those_of_the_contract()
    {
        AmlyzeEvents.All.Where(type => type.Since is not null).Select(type => $"{type.Name}: {Members(type.Data)}")
            .Should().BeEquivalentTo(Additions["added_types"]!.AsArray().Select(type => $"{type!["type"]}: {Members(type["data"]!)}"));
        AmlyzeEvents.All.Where(type => type.Since is null).SelectMany(type => type.Data.Where(member => member.Since is not null).Select(member => $"{type.Name}: {member.Name}"))
            .Should().BeEquivalentTo(Additions["added_members"]!.AsArray().Select(one => $"{one!["type"]}: {one["name"]}"));
    }

    [Fact]
    public void Without_the_additions_of_2026_an_event_has_its_old_members_as_they_were()
    {
        AmlyzeEvents.Before2026("com.amlyze.customer.updated", """{"pep":true,"customerExternalID":"\u013D","updatedAt":"x","updateAt":"x"}""")
            .Should().Be("""{"pep":true,"customerExternalID":"\u013D","updatedAt":"x"}""");
        AmlyzeEvents.Before2026("onboarding.ping", """{"assessmentGuid":"x"}""").Should().Be("""{"assessmentGuid":"x"}""");
        AmlyzeEvents.ExistedBefore2026("com.amlyze.customer.updated").Should().BeTrue();
        AmlyzeEvents.ExistedBefore2026("onboarding.ping").Should().BeTrue();
        AmlyzeEvents.ExistedBefore2026("com.amlyze.customer.riskmanagement.retrospective.completed").Should().BeFalse();
    }

    private static string Members(JsonNode data) =>
        string.Join(' ', data.AsArray().Select(member => $"{member!["name"]}{(member["optional"]!.GetValue<bool>() ? "?" : "")}"));

    private static string Members(IEnumerable<EventMember> data) => string.Join(' ', data.Select(member => $"{member.Name}{(member.IsOptional ? "?" : "")}"));
}
