using System.Text.Json.Nodes;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Notifications;

public class EventTypesTests
{
    private static readonly EventOrigin Origin = new(AccountId.Default, new CustomerId(Guid.NewGuid()), "ext", "com");

    [Fact]
    public void The_types_of_AMLYZE_and_their_data_are_those_of_the_contract()
    {
        var published = JsonNode.Parse(Repository.Read("tests", "Contracts", "amlyze", "events.json"))!["types"]!.AsArray()
            .Where(type => type!["resource"]!.GetValue<string>() != "related_entity")
            .Select(type => $"{type!["type"]} {type["channels"]!.AsArray().Count == 2}: "
                + string.Join(' ', type["data"]!.AsArray().Select(member => $"{member!["name"]}{(member["optional"]!.GetValue<bool>() ? "?" : "")}")));

        EventTypes.Of(Dialect.Amlyze).Select(type => $"{type.Name} {type.IsPolled}: {string.Join(' ', type.Data.Select(member => $"{member.Name}{(member.IsOptional ? "?" : "")}"))}")
            .Should().BeEquivalentTo(published);
        EventTypes.Check();
    }

    [Fact]
    public void The_types_of_Yativo_are_those_of_the_contract_and_are_not_polled()
    {
        EventTypes.Of(Dialect.Yativo).Select(type => type.Name).Should().Equal("customer.created", "customer.kyc.approved", "customer.kyc.rejected");
        EventTypes.Of(Dialect.Yativo).Should().OnlyContain(type => !type.IsPolled);
        EventTypes.All.Should().HaveCount(EventTypes.Of(Dialect.Amlyze).Count + EventTypes.Of(Dialect.Yativo).Count);
    }

    [Theory]
    [InlineData("""{"initialRiskLevel":"LOW","firstName":"Ieva"}""")]
    [InlineData("""{}""")]
    [InlineData("""{"initialRiskLevel":null}""")]
    public void Data_that_the_type_does_not_have_is_refused_without_its_value(string data) =>
        FluentActions.Invoking(() => Event.Register(1, EventTypes.CustomerScoringPending, Origin, JsonNode.Parse(data)!.AsObject(), DateTimeOffset.UnixEpoch))
            .Should().Throw<ArgumentException>().Which.Message.Should().NotContain("Ieva");

    [Fact]
    public void A_type_with_a_source_of_its_own_needs_no_communication_number()
    {
        var data = new JsonObject { ["customerExternalID"] = "ext", ["updatedAt"] = "2024-01-01T00:00:00Z" };
        Event.Register(1, EventTypes.CustomerUpdated, Origin with { CommunicationNumber = null }, data, DateTimeOffset.UnixEpoch).Source.Should().Be("customer");
    }
}
