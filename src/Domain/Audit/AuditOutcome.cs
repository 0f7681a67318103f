using Onboarding.Domain.Common;

namespace Onboarding.Domain.Audit;

/// <summary>How a request ended.</summary>
public enum AuditOutcome
{
    /// <summary>It was carried out.</summary>
    Accepted,

    /// <summary>It was rejected; nothing was changed.</summary>
    [Code("REFUSED")]
    Rejected,

    /// <summary>It failed for a reason of ours; nothing was changed.</summary>
    Failed,
}
