using Onboarding.Api.Dialects.Amlyze.Events;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Application.Dialects.Amlyze;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.UnitTests.Documentation.Webhooks;

namespace Onboarding.UnitTests.Dialects.Amlyze.Events;

/// <summary>A message of every type of AMLYZE.</summary>
internal sealed class AmlyzeWebhookExamples : IWebhookExamples
{
    private static readonly AmlyzeEnvelope Envelope = new(new AmlyzeProfiles(AmlyzeProfile.Default));
    private static readonly IPublishedEventMap[] Maps = [new AmlyzeReviewMap(), new AmlyzeEventMap(), new AmlyzeScreeningMap()];

    private static readonly AssessmentSubject Customer =
        new(AccountId.Default, WebhookExample.Customer, "cust-2", "com-2", IsLead: false, WebhookExample.IdOf("assessment"));

    // An id that is not ASCII, so that the page shows an encoded header.
    private static readonly AssessmentSubject Lead = Customer with { ExternalId = "lead Müller 100%", CommunicationNumber = "com-3", IsLead = true };

    private static readonly AssessmentVerdict Verdict = new(RiskLevel.High, RiskLevel.Medium, DecisionType.Accepted, "CUST_EXPL");

    private static readonly RelatedParty Director = new()
    {
        ExternalId = "dir-1",
        Type = EntityType.Individual,
        FirstName = "Orla",
        LastName = "Vantongeren",
        Title = "Orla Vantongeren",
        BirthDate = "1980-04-12",
        RelationCode = "DIRECTOR",
        CountryCode = "LT",
    };

    public string Heading => "AMLYZE";

    public IReadOnlyList<EventType> Types => AmlyzeEvents.All;

    public IReadOnlyList<WebhookExample> All =>
    [
        Of(new AssessmentOpened(Customer, RiskLevel.High), "An assessment of a customer waits for the decision of a person."),
        Of(
            new AssessmentAwaitsApprovalDate(Customer, Verdict),
            "A person decided the assessment of a customer, and the date of the approval is still to come."),
        Of(new AssessmentCompleted(Customer, Verdict, new DateOnly(2026, 12, 1)), "An assessment of a customer is completed."),
        Of(new AssessmentCompleted(Customer, Verdict, null) { IsReview = true }, "A person closed an assessment that no request required."),
        Of(new AssessmentOpened(Lead, RiskLevel.High), "An assessment of a lead waits for the decision of a person."),
        Of(new AssessmentCompleted(Lead, Verdict, null), "An assessment of a lead is completed."),
        .. Screenings("a customer", Screened),
        .. Screenings("a lead", Screened with { ExternalId = Lead.ExternalId, CommunicationNumber = Lead.CommunicationNumber, IsLead = true }),
        .. Screenings("a related entity", Screened with { Party = Director }),
        Of(
            new CustomerChanged(
                AccountId.Default,
                WebhookExample.Customer,
                "cust-2",
                new(null, null, null, null, RiskLevel.Medium, CustomerStatus.Active),
                new(true, true, false, false, RiskLevel.High, CustomerStatus.Suspended)),
            "A level, a status or the outcome of a screening of a customer changed. The data has what changed."),
        WebhookExample.Ping(Envelope),
    ];

    private static ScreeningSubject Screened { get; } =
        new(AccountId.Default, WebhookExample.Customer, "cust-2", IsLead: false, "com-2", ScreeningProcess.Sanctions, null);

    private static IEnumerable<WebhookExample> Screenings(string whom, ScreeningSubject subject)
    {
        foreach (var process in Enum.GetValues<ScreeningProcess>())
        {
            var (run, name) = (WebhookExample.IdOf("screening"), Codes<ScreeningProcess>.Of(process));
            yield return Of(
                new ScreeningAwaitsDecision(subject with { Process = process }, run),
                $"The screening of {whom} ({name}) has hits, and a person has to decide about them.");
            yield return Of(
                new ScreeningCompleted(subject with { Process = process }, run, HadHits: true, IsMatch: true),
                $"The screening of {whom} ({name}) is completed: without a hit, or every hit is decided.");
        }
    }

    private static WebhookExample Of(IDomainEvent raised, string when) =>
        WebhookExample.Of(Envelope, Maps.Select(map => map.Of(raised, WebhookExample.At)).First(published => published is not null)!, when);
}
