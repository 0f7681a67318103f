using System.Text.Json;
using System.Text.Json.Nodes;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>What follows from an assessment: the customer's level and status, and the events that the contract promises (events.json, kyc_scoring).</summary>
internal sealed class Outcomes(IAssessments assessments, IAssessedCustomers customers, IEvents events, RiskPolicy policy, TimeProvider clock) : ISharedPart
{
    /// <summary>Says that a person has to decide.</summary>
    public async Task Open(Assessment assessment, CancellationToken cancellationToken)
    {
        await Review(assessment, isDecided: false, cancellationToken);
        Publish(
            assessment, assessment.IsLead ? EventTypes.LeadScoringPending : EventTypes.CustomerScoringPending, new() { ["initialRiskLevel"] = Level(assessment.InitialLevel) });
    }

    /// <summary>Tells whoever follows the review how far it has come: decided, though not final, or to be decided by a person.</summary>
    public Task Review(Assessment assessment, bool isDecided, CancellationToken cancellationToken) =>
        customers.Review(assessment.Account, assessment.CustomerId, new(assessment.CommunicationNumber, isDecided), cancellationToken);

    /// <summary>
    /// Refuses a decision that would not count, since a later request stated the level itself. The customer is held, so that none does so before the
    /// decision is saved.
    /// </summary>
    public async Task RefuseWithoutEffect(Assessment assessment, CancellationToken cancellationToken)
    {
        if (!(await Hold(assessment, cancellationToken)).Heeds)
        {
            throw new RuleBroken(AssessmentErrors.LevelImported, "");
        }
    }

    /// <summary>What was decided takes effect, or waits for the approval date where that is configured.</summary>
    public async Task Follow(Assessment assessment, CancellationToken cancellationToken)
    {
        var approvedAt = await ApprovalDate(assessment, assessment.CustomerVersion, cancellationToken);
        if (policy.WaitForApprovalDate && !assessment.IsLead && approvedAt is null)
        {
            // A later version may have brought it before anything waited. None does unseen: the customer is held, and what comes after finds this waiting.
            approvedAt = await ApprovalDate(assessment, (await Hold(assessment, cancellationToken)).Version, cancellationToken);
            if (approvedAt is null)
            {
                assessment.WaitForApprovalDate();
                await Review(assessment, isDecided: true, cancellationToken);
                Publish(assessment, EventTypes.CustomerScoringWaitingForApprovalDate, Decided(assessment));
                return;
            }
        }

        await Complete(assessment, approvedAt, cancellationToken);
    }

    /// <summary>The approval date has come with a later version of the customer.</summary>
    public async Task Release(Assessment assessment, int version, CancellationToken cancellationToken)
    {
        if (await ApprovalDate(assessment, version, cancellationToken) is { } approvedAt)
        {
            await Complete(assessment, approvedAt, cancellationToken);
        }
    }

    private async Task Complete(Assessment assessment, string? approvedAt, CancellationToken cancellationToken)
    {
        var at = clock.Now();
        assessment.Complete(at);
        if (assessment.ReopenedFrom is { } earlier)
        {
            (await assessments.Find(assessment.Account, earlier, cancellationToken))?.GiveWay(at);
        }

        await customers.Conclude(
            assessment.Account,
            assessment.CustomerId,
            new(assessment.FinalLevel!.Value, assessment.Decision == DecisionType.Accepted, assessment.CustomerVersion)
            {
                Verdict = new(assessment.CommunicationNumber, assessment.GroundCode, at),
            },
            cancellationToken);
        var data = Decided(assessment);
        if (approvedAt is not null && !assessment.IsLead)
        {
            data["approvedAt"] = $"{approvedAt}T00:00:00Z";
        }

        Publish(assessment, assessment.IsLead ? EventTypes.LeadScoringCompleted : EventTypes.CustomerScoringCompleted, data);
    }

    private async Task<HeldCustomer> Hold(Assessment assessment, CancellationToken cancellationToken) =>
        await customers.Hold(assessment.Account, assessment.CustomerId, assessment.CustomerVersion, cancellationToken) ?? throw new NotFound("Customer");

    private async Task<string?> ApprovalDate(Assessment assessment, int version, CancellationToken cancellationToken)
    {
        var json = await customers.JsonOf(assessment.Account, assessment.CustomerId, version, cancellationToken);
        if (json is null)
        {
            return null;
        }

        using var customer = JsonDocument.Parse(json);
        return customer.RootElement.TryGetProperty("approvalDate", out var date) ? date.GetString() : null;
    }

    private static JsonObject Decided(Assessment assessment)
    {
        var data = new JsonObject
        {
            ["initialRiskLevel"] = Level(assessment.InitialLevel),
            ["finalRiskLevel"] = Level(assessment.FinalLevel!.Value),
            ["decisionType"] = Codes<DecisionType>.Of(assessment.Decision!.Value),
        };
        if (assessment.GroundCode is { } ground)
        {
            data["decisionGroundCode"] = ground;
        }

        return data;
    }

    private static string Level(RiskLevel level) => Codes<RiskLevel>.Of(level);

    private void Publish(Assessment assessment, EventType type, JsonObject data) =>
        events.Publish(type, new(assessment.Account, assessment.CustomerId, assessment.ExternalId, assessment.CommunicationNumber), data);
}
