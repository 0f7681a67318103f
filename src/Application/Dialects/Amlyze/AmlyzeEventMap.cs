using System.Globalization;
using System.Text.Json.Nodes;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Dialects.Amlyze;

/// <summary>
/// Maps domain events to the events of the AMLYZE contract: the progress of scorings (kyc_scoring) and changes of customers
/// (com.amlyze.customer.updated).
/// </summary>
public sealed class AmlyzeEventMap : IPublishedEventMap
{
    /// <inheritdoc/>
    public PublishedEvent? Of(IDomainEvent domainEvent, DateTimeOffset at) => domainEvent switch
    {
        AssessmentOpened one => Scoring(
            one.Subject,
            one.Subject.IsLead ? AmlyzeEvents.LeadScoringPending : AmlyzeEvents.CustomerScoringPending,
            new() { ["initialRiskLevel"] = Level(one.InitialLevel), ["assessmentGuid"] = one.Subject.AssessmentId.ToString() }),
        AssessmentAwaitsApprovalDate one => Scoring(
            one.Subject, AmlyzeEvents.CustomerScoringWaitingForApprovalDate, Decided(one.Subject, one.Verdict)),
        AssessmentCompleted one => Completed(one),
        CustomerChanged one => Changed(one, at),
        _ => null,
    };

    private static PublishedEvent Completed(AssessmentCompleted completed)
    {
        var data = Decided(completed.Subject, completed.Verdict);
        if (completed is { Subject.IsLead: false, ApprovedOn: { } day })
        {
            data["approvedAt"] = string.Create(CultureInfo.InvariantCulture, $"{day:O}T00:00:00Z");
        }

        return Scoring(completed.Subject, completed.Subject.IsLead ? AmlyzeEvents.LeadScoringCompleted : AmlyzeEvents.CustomerScoringCompleted, data);
    }

    private static PublishedEvent? Changed(CustomerChanged changed, DateTimeOffset at)
    {
        var (before, now, data) = (changed.Before, changed.Now, new JsonObject());
        Add(data, "sanctioned", before.IsSanctioned, now.IsSanctioned);
        Add(data, "pep", before.IsPEP, now.IsPEP);
        Add(data, "inAdverseMedia", before.IsInAdverseMedia, now.IsInAdverseMedia);
        Add(data, "inInternalList", before.IsInInternalList, now.IsInInternalList);
        if (now.RiskLevel is { } level && level != before.RiskLevel)
        {
            data["riskLevel"] = Level(level);
        }

        if (now.Status != before.Status)
        {
            data["status"] = Codes<CustomerStatus>.Of(now.Status);
        }

        if (data.Count == 0)
        {
            return null;
        }

        data["customerExternalID"] = changed.ExternalId;

        // The page of 2026 spells the member one way in its example and another way in its schema.
        var time = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        (data["updatedAt"], data["updateAt"]) = (time, time);
        return new(AmlyzeEvents.CustomerUpdated, new(changed.Account, changed.CustomerId, changed.ExternalId, null), data);
    }

    private static void Add(JsonObject data, string name, bool? before, bool? now)
    {
        // The statement of a confirmed hit ends with the hit.
        if ((now ?? (before == true ? false : null)) is { } value && value != before)
        {
            data[name] = value;
        }
    }

    private static JsonObject Decided(AssessmentSubject subject, AssessmentVerdict verdict)
    {
        var data = new JsonObject
        {
            ["initialRiskLevel"] = Level(verdict.InitialLevel),
            ["finalRiskLevel"] = Level(verdict.FinalLevel),
            ["decisionType"] = Codes<DecisionType>.Of(verdict.Decision),
            ["assessmentGuid"] = subject.AssessmentId.ToString(),
        };
        if (verdict.GroundCode is { } ground)
        {
            data["decisionGroundCode"] = ground;
        }

        return data;
    }

    private static PublishedEvent Scoring(AssessmentSubject subject, EventType type, JsonObject data) =>
        new(type, new(subject.Account, subject.CustomerId, subject.ExternalId, subject.CommunicationNumber), data);

    private static string Level(RiskLevel level) => Codes<RiskLevel>.Of(level);
}
