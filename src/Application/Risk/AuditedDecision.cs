using System.Text.Json;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Domain.Audit.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk;

/// <summary>The decision on a case, for the hash in the audit trail.</summary>
/// <param name="Decision">The decision; null if it was returned.</param>
/// <param name="GroundCode">The code of the ground.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Level">The level that is effective.</param>
/// <param name="State">The state of the case.</param>
/// <param name="Version">The version of the case.</param>
internal sealed record AuditedDecision(string? Decision, string? GroundCode, string? Comment, string? Level, string State, int Version);

/// <summary>Adds the hash of a decision to the audit entry.</summary>
internal static class AuditedDecisions
{
    /// <summary>Adds the hash of a case's decision: of the JSON of <see cref="AuditedDecision"/>, with its members in this order.</summary>
    public static void AddDecision(this IAuditTrail trail, Assessment found)
    {
        var decision = new AuditedDecision(
            found.Decision is { } type ? Codes<DecisionType>.Of(type) : null, found.GroundCode, found.Comment,
            found.FinalLevel is { } level ? Codes<RiskLevel>.Of(level) : null, Codes<AssessmentState>.Of(found.State), found.Version);
        var json = JsonSerializer.SerializeToUtf8Bytes(decision, JsonSerializerOptions.Web);
        trail.AddCreated(found.CustomerId, "decision", found.Id.ToString(), SaltedHash.Of(json));
    }
}
