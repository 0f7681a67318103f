using System.Text.Json.Nodes;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Dialects.Amlyze;

/// <summary>
/// Maps the end of a review to the event retrospective.completed: a person closed an assessment that no request required. The outcome is also
/// reported as kyc_scoring.completed to the request that was assessed last (<see cref="AmlyzeEventMap"/>).
/// </summary>
public sealed class AmlyzeReviewMap : IPublishedEventMap
{
    /// <inheritdoc/>
    public PublishedEvent? Of(IDomainEvent domainEvent, DateTimeOffset at)
    {
        if (domainEvent is not AssessmentCompleted { IsReview: true, Subject.IsLead: false } completed)
        {
            return null;
        }

        var (subject, verdict) = (completed.Subject, completed.Verdict);
        var data = new JsonObject
        {
            ["assessmentGuid"] = subject.AssessmentId.ToString(),
            ["customerExternalId"] = subject.ExternalId,
            ["initialRiskLevel"] = Codes<RiskLevel>.Of(verdict.InitialLevel),
            ["finalRiskLevel"] = Codes<RiskLevel>.Of(verdict.FinalLevel),
            ["decisionType"] = verdict.Decision == DecisionType.Rejected ? "SUSPICIOUS" : "NON_SUSPICIOUS",
        };
        if (verdict.GroundCode is { } ground)
        {
            data["decisionGroundCode"] = ground;
        }

        return new(
            AmlyzeEvents.RetrospectiveCompleted, new(subject.Account, subject.CustomerId, subject.ExternalId, subject.CommunicationNumber), data);
    }
}
