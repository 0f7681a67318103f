using System.Text.Json.Nodes;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.UnitTests.Notifications;

public class EventTypesTests
{
    private static readonly EventOrigin Origin = new(AccountId.Default, new CustomerId(Guid.NewGuid()), "ext", "com");
    private static readonly EventType Pending = new(Dialect.Amlyze, "scoring.pending", new EventMember("level"), new EventMember("ground", IsOptional: true));
    private static readonly EventType Updated = new(Dialect.Yativo, "customer.updated", new EventMember("at")) { Source = "customer" };

    [Fact]
    public void The_types_are_those_of_the_dialects_by_name_and_dialect()
    {
        var types = new EventTypes([Pending, Updated]);

        types.All.Should().Equal(Pending, Updated);
        types.Of(Dialect.Yativo).Should().Equal(Updated);
        (types.Find("scoring.pending"), types.Find("SCORING.PENDING")).Should().Be((Pending, null));
        (Pending.IsPollable, Updated.IsPollable).Should().Be((true, false));
    }

    [Theory]
    [InlineData("level", true)]
    [InlineData("level ground", true)]
    [InlineData("ground", false)]
    [InlineData("level other", false)]
    public void Only_an_optional_member_may_be_absent_and_no_other_may_be_present(string members, bool isValid)
    {
        var data = new JsonObject(members.Split(' ').Select(name => KeyValuePair.Create<string, JsonNode?>(name, "x")));
        var act = () => Event.Register(1, Pending, Origin, data, DateTimeOffset.UnixEpoch);

        if (isValid)
        {
            act.Should().NotThrow();
        }
        else
        {
            act.Should().Throw<ArgumentException>();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("bewertung.geändert")]
    [InlineData("scoring.pending")]
    public void A_name_that_is_invalid_or_used_twice_stops_the_start(string name) =>
        FluentActions.Invoking(() => new EventTypes([Pending, new(Dialect.Amlyze, name)])).Should().Throw<InvalidOperationException>();

    [Fact]
    public void A_name_that_is_too_long_for_the_database_stops_the_start() => FluentActions
        .Invoking(() => new EventTypes([new(Dialect.Amlyze, new string('x', EventType.NameMaxLength + 1))])).Should().Throw<InvalidOperationException>();

    [Theory]
    [InlineData("""{"level":"LOW","firstName":"Ieva"}""")]
    [InlineData("""{}""")]
    [InlineData("""{"level":null}""")]
    public void Data_that_the_type_does_not_have_is_rejected_without_its_value(string data) =>
        FluentActions.Invoking(() => Event.Register(1, Pending, Origin, JsonNode.Parse(data)!.AsObject(), DateTimeOffset.UnixEpoch))
            .Should().Throw<ArgumentException>().Which.Message.Should().NotContain("Ieva");

    [Fact]
    public void A_type_with_a_source_of_its_own_needs_no_communication_number() => Event
        .Register(1, Updated, Origin with { CommunicationNumber = null }, new() { ["at"] = "2024-01-01T00:00:00Z" }, DateTimeOffset.UnixEpoch).Source.Should().Be("customer");
}
