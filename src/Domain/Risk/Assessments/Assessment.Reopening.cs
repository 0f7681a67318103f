using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Domain.Risk.Assessments;

/// <summary>The reopening of an assessment.</summary>
public sealed partial class Assessment
{
    /// <summary>
    /// Creates a case that reopens a completed assessment: the same result, to be decided again. The earlier assessment stays unchanged. Throws
    /// <see cref="RuleBroken"/> unless the earlier one is completed, the customer's latest, and still effective.
    /// </summary>
    /// <param name="earlier">The decided assessment.</param>
    /// <param name="since">The changes since its decision.</param>
    /// <param name="reason">The reason, 1 to 4,000 characters.</param>
    /// <param name="by">The person who reopens it.</param>
    /// <param name="number">The number of the new case.</param>
    /// <param name="at">The time of the reopening.</param>
    public static Assessment From(Assessment earlier, ChangedSinceDecision since, string reason, string by, long number, DateTimeOffset at)
    {
        since.RejectUnlessReopenable(earlier);
        var reopened = new Assessment
        {
            Id = Guid.CreateVersion7(at),
            Number = number,
            Account = earlier.Account,
            CustomerId = earlier.CustomerId,
            ExternalId = earlier.ExternalId,
            CustomerVersion = earlier.CustomerVersion,
            CommunicationNumber = earlier.CommunicationNumber,
            IsLead = earlier.IsLead,
            CustomerApprovedOn = earlier.CustomerApprovedOn,
            RuleSetKey = earlier.RuleSetKey,
            RuleSetVersion = earlier.RuleSetVersion,
            InputHash = earlier.InputHash,
            InitialLevel = earlier.InitialLevel,
            Floor = earlier.Floor,
            IsProhibited = earlier.IsProhibited,
            Explanation = earlier.Explanation,
            Screening = earlier.Screening,
            Reasons = earlier.Reasons,
            StatedLevel = earlier.StatedLevel,
            StatedStatus = earlier.StatedStatus,
            IsProposal = earlier.IsProposal,
            AssessedAt = earlier.AssessedAt,
            Round = earlier.Round + 1,
            ReopenedFrom = earlier.Id,
            ReopenReason = reason,
            ReopenedBy = by,
            ReopenedAt = at,
            Version = 1,
        };
        reopened.RaiseUnlessStated(() => new AssessmentOpened(reopened.Subject, reopened.InitialLevel));
        return reopened;
    }
}
