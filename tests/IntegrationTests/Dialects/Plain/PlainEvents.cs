using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.IntegrationTests.Dialects.Plain;

/// <summary>The event types of the plain dialect: the progress of the assessments of customers and leads, and a type that is pushed only.</summary>
internal static class PlainEvents
{
    private static readonly EventMember[] Decided =
        [new("initialRiskLevel"), new("finalRiskLevel"), new("decisionType"), new("decisionGroundCode", IsOptional: true), new("approvedAt", IsOptional: true)];

    public static EventType Pending { get; } = new(PlainDialect.Known, "plain.customer.pending", new EventMember("initialRiskLevel"));

    public static EventType Waiting { get; } = new(PlainDialect.Known, "plain.customer.waiting_for_approval_date", Decided);

    public static EventType Completed { get; } = new(PlainDialect.Known, "plain.customer.completed", Decided);

    public static EventType LeadPending { get; } = new(PlainDialect.Known, "plain.lead.pending", new EventMember("initialRiskLevel"));

    public static EventType LeadCompleted { get; } = new(PlainDialect.Known, "plain.lead.completed", Decided);

    public static EventType Updated { get; } = new(PlainDialect.Known, "plain.customer.updated", new EventMember("riskLevel", IsOptional: true)) { Source = "customer" };

    public static IReadOnlyList<EventType> All { get; } = [Pending, Waiting, Completed, LeadPending, LeadCompleted, Updated];
}

/// <summary>The events that the plain dialect publishes.</summary>
internal sealed class PlainEventMap : IPublishedEventMap
{
    public PublishedEvent? Of(IDomainEvent happened, DateTimeOffset at) => happened switch
    {
        AssessmentOpened one => Scoring(one.Subject, one.Subject.IsLead ? PlainEvents.LeadPending : PlainEvents.Pending, new() { ["initialRiskLevel"] = Codes<RiskLevel>.Of(one.InitialLevel) }),
        AssessmentAwaitsApprovalDate one => Scoring(one.Subject, PlainEvents.Waiting, Decided(one.Verdict, null)),
        AssessmentCompleted one => Scoring(one.Subject, one.Subject.IsLead ? PlainEvents.LeadCompleted : PlainEvents.Completed, Decided(one.Verdict, one.ApprovedOn)),
        _ => null,
    };

    private static JsonObject Decided(AssessmentVerdict verdict, DateOnly? approvedOn)
    {
        var data = new JsonObject
        {
            ["initialRiskLevel"] = Codes<RiskLevel>.Of(verdict.InitialLevel),
            ["finalRiskLevel"] = Codes<RiskLevel>.Of(verdict.FinalLevel),
            ["decisionType"] = Codes<DecisionType>.Of(verdict.Decision),
        };
        if (verdict.GroundCode is { } ground)
        {
            data["decisionGroundCode"] = ground;
        }

        if (approvedOn is { } day)
        {
            data["approvedAt"] = day.ToString("O", CultureInfo.InvariantCulture);
        }

        return data;
    }

    private static PublishedEvent Scoring(AssessmentSubject of, EventType type, JsonObject data) =>
        new(type, new(of.Account, of.CustomerId, of.ExternalId, of.CommunicationNumber), data);
}

/// <summary>Events as the plain dialect sends them: CloudEvents in binary mode, signed as every message is.</summary>
internal sealed class PlainEnvelope : IEnvelope
{
    public DialectName Dialect => PlainDialect.Known;

    public (IReadOnlyDictionary<string, string> Headers, byte[] Body) Wrap(CloudEvent message, string? profile) =>
        (CloudEventHeaders.Of(message), Encoding.UTF8.GetBytes(message.Data));

    public IReadOnlyDictionary<string, string> Sign(IReadOnlyList<string> secrets, ReadOnlySpan<byte> body) => ReadOnlyDictionary<string, string>.Empty;
}
