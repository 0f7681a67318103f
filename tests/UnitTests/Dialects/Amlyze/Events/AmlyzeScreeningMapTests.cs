using Onboarding.Application.Dialects.Amlyze;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Screening.Contracts;

namespace Onboarding.UnitTests.Dialects.Amlyze.Events;

public class AmlyzeScreeningMapTests
{
    private const string Guid1 = "01a2c9f0-90aa-7e10-8a11-3b5c7d9e0f21";
    private static readonly DateTimeOffset At = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly ScreeningSubject Customer = new(AccountId.Default, new(Guid.NewGuid()), "X", IsLead: false, "N", ScreeningProcess.Pep, null);
    private static readonly RelatedParty Director = new() { ExternalId = "rel", Type = EntityType.Individual, FirstName = "Orla", LastName = "Vantongeren", Title = "Orla Vantongeren", RelationCode = "DIRECTOR", CountryCode = "LT" };

    public static TheoryData<ScreeningProcess, string, bool> Types => new(
        from process in Enum.GetValues<ScreeningProcess>()
        from resource in new[] { "customer", "lead", "related_entity" }
        from isCompleted in new[] { false, true }
        select (process, resource, isCompleted));

    [Theory, MemberData(nameof(Types))]
    public void Every_process_of_every_resource_has_its_types(ScreeningProcess process, string resource, bool isCompleted)
    {
        var (isLead, isRelated) = (resource == "lead", resource == "related_entity");
        var subject = Customer with { Process = process, IsLead = isLead, Party = isRelated ? Director : null };
        IDomainEvent raised = isCompleted ? new ScreeningCompleted(subject, new(Guid1), HadHits: true, IsMatch: true) : new ScreeningAwaitsDecision(subject, new(Guid1));

        Published(raised)!.Type.Name.Should().Be(
            $"app.amlyze.{resource}.screening.{Codes<ScreeningProcess>.Of(process).ToLowerInvariant()}.{(isCompleted ? "completed" : "pending")}");
    }

    [Fact]
    public void The_data_are_those_of_the_contract()
    {
        Data(new ScreeningAwaitsDecision(Customer, new(Guid1))).Should().Be($$"""{"externalId":"X","screeningMatch":true,"screeningGuid":"{{Guid1}}"}""");
        Data(new ScreeningCompleted(Customer, new(Guid1), HadHits: false, IsMatch: false)).Should().Be("""{"externalId":"X","screeningMatch":false}""");
        Data(new ScreeningCompleted(Customer, new(Guid1), HadHits: true, IsMatch: false)).Should().Be($$"""{"externalId":"X","pep":false,"screeningMatch":true,"screeningGuid":"{{Guid1}}"}""");
        Data(new ScreeningAwaitsDecision(Customer with { Process = ScreeningProcess.Sanctions, Party = Director }, new(Guid1))).Should().Be(
            $$"""{"customerExternalId":"X","externalId":"rel","type":"INDIVIDUAL","firstName":"Orla","lastName":"Vantongeren","title":"Orla Vantongeren","relationCode":"DIRECTOR","countryCode":"LT","screeningMatch":true,"screeningGuid":"{{Guid1}}"}""");
        Data(new ScreeningCompleted(Customer with { Party = new() }, new(Guid1), HadHits: false, IsMatch: false)).Should()
            .Be("""{"customerExternalId":"X","type":"UNKNOWN","screeningMatch":false}""");
    }

    [Fact]
    public void The_subject_is_the_party_and_the_source_the_request()
    {
        Published(new ScreeningAwaitsDecision(Customer with { Party = Director }, new(Guid1)))!.Origin.Should().Be(new Domain.Notifications.Contracts.EventOrigin(AccountId.Default, Customer.CustomerId, "rel", "N"));
        Published(new ScreeningAwaitsDecision(Customer with { Party = new() }, new(Guid1)))!.Origin.ExternalId.Should().Be("X", "the entity has no id of its own");
        Published(new ScreeningAwaitsDecision(Customer with { CommunicationNumber = "" }, new(Guid1))).Should().BeNull("no request waits for it");
    }

    private static string Data(IDomainEvent raised) => Published(raised)!.Data.ToJsonString();

    private static PublishedEvent? Published(IDomainEvent raised)
    {
        var found = new AmlyzeScreeningMap().Of(raised, At);
        if (found is not null)
        {
            Event.Register(1, found.Type, found.Origin, found.Data, At);
        }

        return found;
    }
}
