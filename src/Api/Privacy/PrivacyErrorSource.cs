using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Domain.Privacy;

namespace Onboarding.Api.Privacy;

/// <summary>The errors of erasures and legal holds.</summary>
internal sealed class PrivacyErrorSource : CoreErrorSource
{
    /// <inheritdoc/>
    public override IReadOnlyList<ErrorEntry> Errors { get; } =
    [
        Defect(PrivacyErrors.InvalidReason, "/reason", "Send a reason of 1 to 1,000 characters without personal data."),
        Defect(PrivacyErrors.InvalidOverrule, "/overruleReason", "Send a reason of 1 to 1,000 characters, or none."),
        Defect(PrivacyErrors.InvalidUntil, "/until", "Send a date, YYYY-MM-DD, that has not passed, or none."),
        Conflict(PrivacyErrors.Held, "", "End the hold, or let an administrator send overruleReason."),
        Conflict(PrivacyErrors.CaseOpen, "", "Decide the case, or let an administrator send overruleReason."),
        Conflict(PrivacyErrors.NotEnded, "", "Close the customer first, or let an administrator send overruleReason."),
        Conflict(PrivacyErrors.PeriodRuns, "", "Wait until the period ends, or let an administrator send overruleReason."),
        Conflict(PrivacyErrors.RequestWaits, "", "Let another person approve the request that waits, or withdraw it."),
        Conflict(PrivacyErrors.NeedsApproval, "", "Request the erasure, and let another person approve it."),
        Conflict(PrivacyErrors.NotWaiting, "", "No action is needed."),
        Conflict(PrivacyErrors.HoldEnded, "", "No action is needed."),
        Forbidden(PrivacyErrors.MayNotOverrule, "Let an administrator request the erasure."),
    ];
}
